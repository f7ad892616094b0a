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

  // One press, one decision.
  document.addEventListener("submit", function (event) {
    event.target.querySelectorAll("button[type=submit]").forEach(function (button) {
      window.setTimeout(function () {
        button.disabled = true;
      }, 0);
    });
  });
})();
