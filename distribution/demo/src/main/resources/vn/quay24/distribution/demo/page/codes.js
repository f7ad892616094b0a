import { bench } from './state.js';
import { el, post, toast } from './tools.js';

const qrIcon = '<svg viewBox="0 0 32 32" aria-hidden="true"><path fill="currentColor" d="M2 2h11v11H2zm3 3v5h5V5zm14-3h11v11H19zm3 3v5h5V5zM2 19h11v11H2zm3 3v5h5v-5zM19 19h4v4h-4zm7 0h4v4h-4zm-3.500 4h4v4h-4zM19 27h4v3h-4zm7 0h4v3h-4z"/></svg>';

function codeButton(title, detail, body) {
  const button = el('button', { type: 'button' }, `${qrIcon}<span><b></b><em></em></span>`);
  button.querySelector('b').textContent = title;
  button.querySelector('em').textContent = detail;
  button.onclick = async () => {
    if (await post('/api/code/show', body)) {
      toast('Đã soi mã vào ô');
    }
  };
  return button;
}

export function drawCodes() {
  document.getElementById('codes').replaceChildren(
    ...bench.state.printer.slips.filter(slip => slip.hasCode).reverse().slice(0, 4)
      .map(slip => codeButton(`Phiếu số ${slip.number}`, 'Mã QR trên phiếu · slip', { slip: slip.number })),
    ...bench.state.code.envelopes.map(code => codeButton(`Phong bì ${code}`, 'Kết quả · result envelope', { envelope: code })),
    ...bench.state.card.deck.filter(card => card.number)
      .map(card => codeButton(card.name, 'Mã QR trên thẻ · card', { card: card.id })));
}
document.getElementById('free-code').onsubmit = async event => {
  event.preventDefault();
  const input = event.target.querySelector('input');
  if (input.value && await post('/api/code/show', { text: input.value })) {
    input.value = '';
    toast('Đã soi mã vào ô');
  }
};
document.getElementById('glued').onclick = async () => {
  const cards = bench.state.card.deck.filter(card => card.number).slice(0, 2).map(card => card.id);
  if (await post('/api/code/show-glued', { cards })) {
    toast('Đã soi hai mã dính liền');
  }
};
