// Small comforts; every page works without them.
(function () {
  "use strict";

  document.addEventListener("click", function (event) {
    const opener = event.target.closest("[data-opens]");
    if (opener) {
      const dialog = document.getElementById(opener.dataset.opens);
      if (dialog) {
        dialog.showModal();
        const first = dialog.querySelector("textarea, input:not([type=hidden])");
        if (first) {
          first.focus();
        }
      }
      return;
    }
    const closer = event.target.closest("[data-closes]");
    if (closer) {
      closer.closest("dialog").close();
      return;
    }
    const paper = event.target.closest("[data-paper]");
    if (paper) {
      event.preventDefault();
      document.querySelectorAll("[data-paper]").forEach(function (other) {
        other.setAttribute("aria-current", other === paper ? "true" : "false");
      });
      const viewer = document.getElementById("paper-viewer");
      viewer.src = paper.getAttribute("href");
      viewer.hidden = false;
    }
  });

  // What is being written is not swapped away by news; the list is new again with the next.
  document.addEventListener("htmx:beforeSwap", function (event) {
    const list = event.detail.target;
    const fields = Array.from(list.querySelectorAll("input:not([type=hidden]), textarea"));
    const writing = fields.some(function (field) {
      return field.value !== field.defaultValue || field === document.activeElement;
    });
    if (writing || list.querySelector("details[open]")) {
      event.detail.shouldSwap = false;
    }
  });

  // One press, one decision.
  document.addEventListener("submit", function (event) {
    event.target.querySelectorAll("button[type=submit]").forEach(function (button) {
      window.setTimeout(function () {
        button.disabled = true;
      }, 0);
    });
  });
})();
