import { el } from './tools.js';

/** Tells how much of a list lies beyond its edge, and brings it into view at a touch. */
function follow(list) {
  const down = list.dataset.list === 'down';
  const sign = el('button', { type: 'button', class: `beyond ${down ? 'below' : 'beside'}` });
  list.after(sign);
  const beyond = () => {
    const edge = list.getBoundingClientRect();
    return [...list.children].filter(child => {
      const box = child.getBoundingClientRect();
      return down ? box.bottom > edge.bottom + 2 : box.right > edge.right + 2;
    }).length;
  };
  const look = () => {
    const left = beyond();
    const start = down ? list.scrollTop : list.scrollLeft;
    sign.textContent = left > 0 ? `Còn ${left} ${down ? '↓' : '→'}` : `Về đầu ${down ? '↑' : '←'}`;
    sign.hidden = left === 0 && start < 2;
    list.classList.toggle('goes-on', left > 0);
  };
  sign.onclick = () => {
    const page = down ? list.clientHeight : list.clientWidth;
    if (beyond() > 0) {
      list.scrollBy({ top: down ? page : 0, left: down ? 0 : page, behavior: 'smooth' });
    } else {
      list.scrollTo({ top: 0, left: 0, behavior: 'smooth' });
    }
  };
  list.addEventListener('scroll', look, { passive: true });
  new ResizeObserver(look).observe(list);
  new MutationObserver(look).observe(list, { childList: true });
  look();
}

/** Every list of the page that may be longer than its place. */
export function followLists() {
  document.querySelectorAll('[data-list]').forEach(follow);
}
