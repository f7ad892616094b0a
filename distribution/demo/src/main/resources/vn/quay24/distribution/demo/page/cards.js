import { bench } from './state.js';
import { el, post } from './tools.js';

const stories = {
  'genuine': '', 'expired': 'Hết hạn', 'unknown-issuer': 'Nơi cấp lạ', 'issuer-expired': 'Chữ ký hết hạn',
  'data-changed': 'Dữ liệu bị sửa', 'signature-changed': 'Chữ ký sai', 'copied': 'Chip sao chép', 'bank-card': 'Thẻ ngân hàng',
};

function cardFace(card) {
  const face = el('button', { class: 'id-card', 'data-story': card.story, 'data-card': card.id, type: 'button', draggable: 'true' });
  if (card.story === 'bank-card') {
    face.innerHTML = '<div class="strip"><span>NGÂN HÀNG MẪU</span></div><div class="chip"></div><span class="note">Thẻ ngân hàng</span>';
    return face;
  }
  face.innerHTML = `<div class="strip"><span>CĂN CƯỚC</span><span>THẺ MẪU</span></div><img alt="" src="/api/card/${card.id}/portrait.jpg">
    <div class="who"><u></u><b></b><span></span></div><div class="chip"></div>${stories[card.story] ? `<span class="note">${stories[card.story]}</span>` : ''}`;
  face.querySelector('u').textContent = card.number;
  face.querySelector('b').textContent = card.name;
  face.querySelector('.who span').textContent = `${card.birth} · ${card.expiry}`;
  return face;
}

export function drawCards(view) {
  const deck = document.getElementById('deck');
  const at = deck.scrollLeft;
  deck.replaceChildren(...view.deck.map(card => {
    const face = cardFace(card);
    face.title = `Đặt thẻ lên đầu đọc${card.name ? ': ' + card.name : ''}`;
    face.classList.toggle('away', view.onReader === card.id);
    face.onclick = () => post('/api/card/lay', { card: card.id });
    face.ondragstart = event => event.dataTransfer.setData('card', card.id);
    return face;
  }));
  deck.scrollLeft = at;
  const pad = document.getElementById('pad');
  const lying = view.deck.find(card => card.id === view.onReader);
  pad.classList.toggle('occupied', !!lying);
  pad.title = lying ? 'Lấy thẻ lại' : '';
  const place = document.getElementById('on-pad');
  place.replaceChildren();
  if (lying) {
    const face = cardFace(lying);
    const copy = el('div', { class: face.className, 'data-story': lying.story }, face.innerHTML);
    place.append(copy, el('p', {}, 'Chạm để lấy thẻ lại'));
  }
}
const pad = document.getElementById('pad');
pad.onclick = () => bench.state.card.onReader && post('/api/card/take');
pad.ondragover = event => { event.preventDefault(); pad.classList.add('drop'); };
pad.ondragleave = () => pad.classList.remove('drop');
pad.ondrop = event => {
  pad.classList.remove('drop');
  const card = event.dataTransfer.getData('card');
  if (card) {
    post('/api/card/lay', { card });
  }
};
