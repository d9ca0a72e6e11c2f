/*
 * What the buyer's pages do better with scripts. Without this file everything works by plain forms. Written for the old
 * browsers of captive portals: ECMAScript 5, no module, and every newer ability is asked for before it is used.
 */
(function () {
  "use strict";

  function each(selector, within, action) {
    Array.prototype.forEach.call((within || document).querySelectorAll(selector), action);
  }

  function one(selector, within) {
    return (within || document).querySelector(selector);
  }

  function rupiah(units) {
    return "Rp " + String(units).replace(/\B(?=(\d{3})+$)/g, ".");
  }

  /* Theme */
  each("[data-theme-toggle]", document, function (button) {
    button.hidden = false;
    button.addEventListener("click", function () {
      var root = document.documentElement;
      var now = root.getAttribute("data-theme");
      if (!now) {
        now = window.matchMedia && window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
      }
      var next = now === "dark" ? "light" : "dark";
      root.setAttribute("data-theme", next);
      try {
        localStorage.setItem("theme", next);
      } catch (e) {
        /* It holds for this page then. */
      }
    });
  });

  /* Sales page: fees and totals follow the choice at once. */
  function sales(form) {
    var total = one("[data-total]", form);
    var pay = one("[data-pay]", form);
    var sent = form.elements.total;
    var none = one("[data-none]", form);
    var channels = [];
    each("input[name=channel]", form, function (input) {
      channels.push(input);
    });

    // Not only hidden: Enter presses the first button of a form.
    each("[name=recount]", form, function (button) {
      button.parentNode.removeChild(button);
    });

    function rowOf(input) {
      return input.parentNode;
    }

    function recount() {
      var offer = one("input[name=offer]:checked", form);
      if (!offer) {
        return;
      }
      var price = Number(offer.getAttribute("data-price"));
      var totals = offer.getAttribute("data-totals").split(" ");
      var chosen = null;
      var first = null;
      channels.forEach(function (input, index) {
        var taken = totals[index] !== "-";
        var row = rowOf(input);
        row.hidden = !taken;
        input.disabled = !taken;
        if (taken) {
          var fee = Number(totals[index]) - price;
          one("[data-fee]", row).textContent = fee
            ? form.getAttribute("data-fee-some").replace("{0}", rupiah(fee))
            : form.getAttribute("data-fee-none");
          one("[data-row-total]", row).textContent = rupiah(totals[index]);
          first = first || input;
          if (input.checked) {
            chosen = input;
          }
        } else {
          input.checked = false;
        }
      });
      each("details.fold", form, function (fold) {
        fold.hidden = !one("input:not([disabled])", fold);
      });
      if (!chosen && first) {
        first.checked = true;
        chosen = first;
      }
      none.hidden = Boolean(chosen);
      if (chosen) {
        var units = totals[channels.indexOf(chosen)];
        var fold = rowOf(chosen).parentNode;
        if (fold.tagName === "DETAILS") {
          fold.open = true;
        }
        total.textContent = rupiah(units);
        pay.textContent = pay.getAttribute("data-pay").replace("{0}", rupiah(units));
        sent.value = units;
      } else {
        total.textContent = "–";
      }
      pay.disabled = !chosen;
    }

    form.addEventListener("change", function (event) {
      if (event.target.name === "offer" || event.target.name === "channel") {
        recount();
      }
    });

    var phone = form.elements.phone;
    var soft = one("[data-soft]", form);
    function judge() {
      var digits = phone.value.replace(/\D/g, "").length;
      soft.hidden = document.activeElement === phone || phone.value === "" || (digits >= 9 && digits <= 15);
    }
    // Pressing a button takes the focus from the number. A hint that appears between press and release would move the
    // button from under the finger, and the press would be lost; so it waits for the release.
    var pressed = false;
    document.addEventListener(
      "mousedown",
      function () {
        pressed = true;
      },
      true
    );
    document.addEventListener(
      "mouseup",
      function () {
        pressed = false;
        setTimeout(judge, 0);
      },
      true
    );
    phone.addEventListener("blur", function () {
      if (!pressed) {
        setTimeout(judge, 0);
      }
    });
    phone.addEventListener("input", function () {
      soft.hidden = true;
    });

    // A second tap sends nothing; the key in the form keeps even that from making a second order.
    var busy = false;
    form.addEventListener("submit", function (event) {
      if (busy) {
        event.preventDefault();
        return;
      }
      busy = true;
      pay.setAttribute("aria-disabled", "true");
      pay.textContent = pay.getAttribute("data-busy");
    });
    window.addEventListener("pageshow", function () {
      busy = false;
      pay.removeAttribute("aria-disabled");
      recount();
    });
    recount();
  }
  each("form[data-sales]", document, sales);

  /* Copying; pages over plain HTTP have no clipboard object. */
  function copied(button) {
    var words = one("span", button);
    var done = button.getAttribute("data-copied");
    var before = words.textContent;
    announce(done);
    // After a second tap they are to be the first words again, not these.
    if (before === done) {
      return;
    }
    words.textContent = done;
    setTimeout(function () {
      words.textContent = before;
    }, 2000);
  }

  function copyTheOldWay(text) {
    var area = document.createElement("textarea");
    area.value = text;
    area.className = "unseen";
    area.setAttribute("readonly", "");
    document.body.appendChild(area);
    area.select();
    area.setSelectionRange(0, text.length);
    var done = false;
    try {
      done = document.execCommand("copy");
    } catch (e) {
      done = false;
    }
    document.body.removeChild(area);
    return done;
  }

  document.addEventListener("click", function (event) {
    var button = event.target;
    while (button && button !== document && !(button.getAttribute && button.getAttribute("data-copy") !== null)) {
      button = button.parentNode;
    }
    if (!button || button === document) {
      return;
    }
    var text = button.getAttribute("data-copy");
    if (navigator.clipboard && window.isSecureContext) {
      navigator.clipboard.writeText(text).then(
        function () {
          copied(button);
        },
        function () {
          if (copyTheOldWay(text)) {
            copied(button);
          }
        }
      );
    } else if (copyTheOldWay(text)) {
      copied(button);
      button.focus();
    }
  });

  var voice = null;
  function announce(sentence) {
    if (!voice) {
      voice = document.createElement("p");
      voice.className = "unseen";
      voice.setAttribute("role", "status");
      document.body.appendChild(voice);
    }
    voice.textContent = "";
    setTimeout(function () {
      voice.textContent = sentence;
    }, 50);
  }

  /* Order page */
  var clock = null;
  function revive(main) {
    each("[data-copy]", main, function (button) {
      button.hidden = false;
    });
    each("[data-share]", main, function (button) {
      if (!navigator.share) {
        return;
      }
      button.hidden = false;
      button.addEventListener("click", function () {
        navigator.share({ text: button.getAttribute("data-share") }).catch(function () {
          /* The buyer thought better of it. */
        });
      });
    });
    clearInterval(clock);
    var left = one("[data-left]", main);
    if (left) {
      var end = Date.now() + Number(left.getAttribute("data-left")) * 1000;
      var tick = function () {
        var seconds = Math.max(0, Math.round((end - Date.now()) / 1000));
        left.textContent = seconds
          ? left.getAttribute("data-left-text").replace("{0}", span(seconds))
          : left.getAttribute("data-over");
      };
      tick();
      clock = setInterval(tick, 1000);
    }
  }

  function two(number) {
    return (number < 10 ? "0" : "") + number;
  }

  function span(seconds) {
    var hours = Math.floor(seconds / 3600);
    var rest = two(Math.floor((seconds % 3600) / 60)) + ":" + two(seconds % 60);
    return hours ? hours + ":" + rest : rest;
  }

  function fetched(address, headers, then, otherwise) {
    var request = new XMLHttpRequest();
    request.open("GET", address);
    Object.keys(headers).forEach(function (name) {
      request.setRequestHeader(name, headers[name]);
    });
    request.timeout = 15000;
    request.onload = function () {
      then(request);
    };
    request.onerror = request.ontimeout = otherwise;
    request.send();
  }

  var main = one("main.order");
  if (main) {
    revive(main);
    watch();
  }

  function watch() {
    var FIRST = 2000;
    var LAST = 10000;
    var tag = null;
    // A payment is usually open within a second of the order.
    var wait = FIRST / 2;
    var timer = null;
    var asking = false;
    var swapped = Date.now();

    function later() {
      clearTimeout(timer);
      if (main.getAttribute("data-poll") && !document.hidden) {
        timer = setTimeout(ask, wait);
        wait = Math.max(FIRST, Math.min(LAST, wait * 1.25));
      }
    }

    function ended() {
      asking = false;
      later();
    }

    function ask() {
      if (asking) {
        return;
      }
      asking = true;
      fetched(
        main.getAttribute("data-poll"),
        tag && tag.length < 200 ? { "If-None-Match": tag } : {},
        function (answer) {
          // The first answer counts as news: the order may have moved on since the page was made.
          var now = answer.status === 200 ? answer.getResponseHeader("ETag") || answer.responseText : tag;
          var news = now !== tag;
          tag = now;
          // What the page says can change without the order: a router that comes back. So it is read again now and then.
          if (news || Date.now() - swapped > 45000) {
            renew();
          } else {
            ended();
          }
        },
        ended
      );
    }

    function renew() {
      fetched(
        location.href.replace(/([?&])note=[a-z]+&?/, "$1").replace(/[?&]$/, ""),
        {},
        function (answer) {
          swapped = Date.now();
          var page = answer.status === 200 ? new DOMParser().parseFromString(answer.responseText, "text/html") : null;
          var fresh = page && one("main.order", page);
          if (fresh && words(fresh) !== words(main)) {
            swap(page, fresh);
            wait = FIRST;
          }
          ended();
        },
        ended
      );
    }

    /** What a reader would notice; the running clock is none of it. */
    function words(element) {
      var copy = element.cloneNode(true);
      each("[data-left], .note", copy, function (part) {
        part.parentNode.removeChild(part);
      });
      each("[hidden], [open]", copy, function (part) {
        part.removeAttribute("hidden");
        part.removeAttribute("open");
      });
      return copy.innerHTML.replace(/\s+/g, " ");
    }

    function swap(page, fresh) {
      var open = [];
      each("details[id][open]", main, function (details) {
        open.push(details.id);
      });
      main.parentNode.replaceChild(fresh, main);
      main = fresh;
      open.forEach(function (id) {
        var details = document.getElementById(id);
        if (details) {
          details.open = true;
        }
      });
      document.title = page.title;
      revive(main);
      announce(one("h1", main).textContent);
    }

    document.addEventListener("visibilitychange", function () {
      if (!document.hidden) {
        wait = FIRST;
        ask();
      } else {
        clearTimeout(timer);
      }
    });
    later();
  }
})();
