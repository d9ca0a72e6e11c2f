/* Runs before the page is drawn: tells the styles that scripts run, and keeps the theme that the visitor chose. */
(function () {
  var root = document.documentElement;
  root.className += " js";
  try {
    var theme = localStorage.getItem("theme");
    if (theme === "light" || theme === "dark") {
      root.setAttribute("data-theme", theme);
    }
  } catch (e) {
    /* Some portal browsers forbid storage; the system's choice stays. */
  }
})();
