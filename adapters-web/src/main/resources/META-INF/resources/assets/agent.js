/* The agents' pages: total while choosing, the phone's share sheet, and printing on a roll or on sheets. */
(function () {
  "use strict";

  /* What it comes to, on the button too */
  var count = document.querySelector(".sell [data-count]");
  if (count) {
    var form = count.form;
    var total = form.querySelector("[data-total]");
    var little = form.querySelector("[data-short]");
    var go = form.querySelector("[data-many]");
    var money = function (units) {
      return "Rp " + String(units).replace(/\B(?=([0-9]{3})+$)/g, ".");
    };
    var reckon = function () {
      var chosen = form.querySelector("[name=offer]:checked");
      var many = Number(count.value);
      var fits = chosen && /^[0-9]{1,3}$/.test(count.value.trim()) && many >= 1 && many <= 100;
      var sum = fits ? many * Number(chosen.closest("[data-price]").getAttribute("data-price")) : 0;
      total.textContent = fits ? money(sum) : "";
      if (fits && !go.getAttribute("aria-disabled")) {
        go.value = go.getAttribute(many === 1 ? "data-one" : "data-many").replace("{0}", many);
      }
      var missing = sum - Number(little.getAttribute("data-available"));
      little.hidden = missing <= 0;
      little.textContent = missing > 0 ? little.getAttribute("data-short").replace("{0}", money(missing)) : "";
    };
    form.addEventListener("input", reckon);
    form.querySelectorAll("[data-step]").forEach(function (button) {
      button.addEventListener("click", function () {
        var next = (Number(count.value) || 0) + Number(button.getAttribute("data-step"));
        count.value = String(Math.min(100, Math.max(1, next)));
        reckon();
      });
    });
    window.addEventListener("pageshow", reckon);
    reckon();
  }

  /* Share */
  function offerShare() {
    document.querySelectorAll("[data-share]").forEach(function (button) {
      button.hidden = !navigator.share;
    });
  }
  document.addEventListener("click", function (event) {
    var share = event.target.closest("[data-share]");
    if (share) {
      navigator.share({ text: share.getAttribute("data-share") }).catch(function () {
        /* the agent thought better of it */
      });
    }
    var print = event.target.closest("[data-print]");
    if (print) {
      document.documentElement.setAttribute("data-paper", print.getAttribute("data-print"));
      window.print();
    }
  });
  document.addEventListener("fresh", offerShare);
  offerShare();
})();
