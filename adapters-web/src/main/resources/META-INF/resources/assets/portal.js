/* The portals work without this; with it the menu unfolds on phones, texts are copied, unsaved changes are noticed and lists stay fresh. */
(function () {
  "use strict";
  var root = document.documentElement;
  root.classList.add("js");

  /* Menu on phones */
  var opener = document.querySelector("[data-menu-open]");
  var side = opener && document.getElementById(opener.getAttribute("data-menu-open"));
  function menu(open) {
    side.classList.toggle("open", open);
    opener.setAttribute("aria-expanded", String(open));
  }
  if (side) {
    opener.addEventListener("click", function () {
      menu(!side.classList.contains("open"));
    });
    document.addEventListener("click", function (event) {
      if (side.classList.contains("open") && !side.contains(event.target) && !opener.contains(event.target)) {
        menu(false);
      }
    });
  }

  /* Search by keyboard; Escape closes what is open */
  document.addEventListener("keydown", function (event) {
    var search = document.querySelector("[data-search]");
    var typing = event.target.closest("input, textarea, select, [contenteditable]");
    var asked = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k";
    if (search && (asked || (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey))) {
      event.preventDefault();
      search.focus();
      search.select();
    }
    if (event.key === "Escape") {
      document.querySelectorAll("details[data-closes][open]").forEach(function (one) {
        one.open = false;
        one.querySelector("summary").focus();
      });
      if (side && side.classList.contains("open")) {
        menu(false);
        opener.focus();
      }
    }
  });
  document.addEventListener("click", function (event) {
    document.querySelectorAll("details[data-closes][open]").forEach(function (one) {
      if (!one.contains(event.target)) {
        one.open = false;
      }
    });
  });

  /* Copy */
  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-copy]");
    if (!button) {
      return;
    }
    var word = button.querySelector("[data-copy-word]");
    var before = word.getAttribute("data-copy-before") || word.textContent;
    word.setAttribute("data-copy-before", before);
    navigator.clipboard.writeText(button.getAttribute("data-copy")).then(function () {
      word.textContent = button.getAttribute("data-copied");
      setTimeout(function () {
        word.textContent = before;
      }, 2000);
    });
  });

  /* Money: dots between thousands, the caret where it was counted in digits */
  function grouped(text) {
    return text.replace(/[^0-9]/g, "").replace(/^0+(?=[0-9])/, "").replace(/\B(?=([0-9]{3})+$)/g, ".");
  }
  document.querySelectorAll("[data-money]").forEach(function (input) {
    function show() {
      var right = input.value.slice(input.selectionEnd).replace(/[^0-9]/g, "").length;
      input.value = grouped(input.value);
      var at = input.value.length;
      for (var seen = 0; seen < right && at > 0; at--) {
        if (/[0-9]/.test(input.value[at - 1])) {
          seen++;
        }
      }
      if (document.activeElement === input) {
        input.setSelectionRange(at, at);
      }
    }
    if (/^[0-9.]*$/.test(input.value)) {
      show();
    }
    input.addEventListener("input", function () {
      if (!/[^0-9. ]/.test(input.value)) {
        show();
      }
    });
  });

  /* Forms: sent once, and left with changes only on purpose */
  var changed = false;
  document.querySelectorAll("form[data-watch='true']").forEach(function (form) {
    form.addEventListener("input", function () {
      changed = true;
    });
  });
  document.querySelectorAll("main form[method='post']").forEach(function (form) {
    form.addEventListener("submit", function (event) {
      if (form.getAttribute("data-sent")) {
        event.preventDefault();
        return;
      }
      changed = false;
      form.setAttribute("data-sent", "true");
      var button = event.submitter;
      if (button && button.getAttribute("data-busy")) {
        /* after the browser has taken the button's name along */
        setTimeout(function () {
          button.setAttribute("aria-disabled", "true");
          button.value = button.getAttribute("data-busy");
        }, 0);
      }
    });
  });
  window.addEventListener("pageshow", function () {
    document.querySelectorAll("form[data-sent]").forEach(function (form) {
      form.removeAttribute("data-sent");
    });
  });
  window.addEventListener("beforeunload", function (event) {
    if (changed) {
      event.preventDefault();
      event.returnValue = "";
    }
  });

  /* What was sent with a mistake stays unfolded */
  document.querySelectorAll("details.danger .field-wrong, details.fold .field-wrong").forEach(function (field) {
    field.closest("details").open = true;
  });

  /* What was entered wrong: said at once, and a link leads to the field */
  var mistakes = document.getElementById("mistakes");
  if (mistakes) {
    mistakes.querySelectorAll("[data-field]").forEach(function (link) {
      var label = document.querySelector("label[for='" + link.getAttribute("data-field") + "']");
      if (label) {
        link.textContent = label.firstChild.textContent.trim() + ": " + link.textContent;
      }
      link.addEventListener("click", function (event) {
        var field = document.getElementById(link.getAttribute("data-field"));
        if (field) {
          event.preventDefault();
          field.focus();
        }
      });
    });
    mistakes.focus();
  }

  /* A list that stays fresh while somebody looks at it */
  var live = document.querySelector("[data-live]");
  if (live) {
    var round = setInterval(function () {
      if (document.hidden || live.contains(document.activeElement)) {
        return;
      }
      fetch(location.href, { credentials: "same-origin", headers: { "X-Live": "1" } })
        .then(function (answer) {
          return answer.ok && !answer.redirected ? answer.text() : null;
        })
        .then(function (text) {
          var fresh = text && new DOMParser().parseFromString(text, "text/html").getElementById(live.id);
          if (fresh) {
            live.replaceChildren.apply(live, Array.from(fresh.childNodes));
            document.dispatchEvent(new CustomEvent("fresh"));
            if (!fresh.hasAttribute("data-live")) {
              clearInterval(round);
            }
          }
        })
        .catch(function () {
          /* away for a moment; the next round asks again */
        });
    }, 1000 * Number(live.getAttribute("data-live")));
  }
})();
