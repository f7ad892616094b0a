import { el, post, toast } from './tools.js';

export function drawPrinter(view) {
  const hanging = view.slips.filter(slip => !slip.torn);
  const out = document.getElementById('paper-out');
  out.replaceChildren();
  if (hanging.length > 0) {
    const slip = hanging.at(-1);
    const paper = el('button', { type: 'button', title: 'Xé phiếu' }, `<img alt="Phiếu vừa in" src="/api/printer/slips/${slip.number}.png"><span>Xé phiếu ✂</span>`);
    paper.onclick = async () => {
      await post('/api/printer/tear');
      showSlip(slip);
    };
    out.append(paper);
  }
  const slips = document.getElementById('slips');
  slips.replaceChildren(...[...view.slips].reverse().map(slip => {
    const button = el('button', { type: 'button', title: 'Xem phiếu' }, `<img alt="" src="/api/printer/slips/${slip.number}.png"><span>Số ${slip.number}${slip.torn ? '' : ' · trong khe'}</span>`);
    button.onclick = () => showSlip(slip);
    return button;
  }));
  if (view.slips.length === 0) {
    slips.append(el('p', {}, 'Phiếu in ra sẽ nằm ở đây. <small>Printed slips appear here.</small>'));
  }
}

export function drawDocuments(view) {
  const printed = document.getElementById('printed');
  printed.replaceChildren(...[...view.documents].reverse().map(number =>
    el('a', { href: `/api/document/printed/${number}.pdf`, target: '_blank', rel: 'noopener' }, `Tờ số ${number} <small>PDF</small>`)));
  if (view.documents.length === 0) {
    printed.append(el('p', {}, 'Giấy tờ in ra sẽ nằm ở đây. <small>Printed documents appear here.</small>'));
  }
}

function showSlip(slip) {
  const dialog = document.getElementById('slip-dialog');
  dialog.querySelector('img').src = `/api/printer/slips/${slip.number}.png`;
  const show = document.getElementById('slip-show');
  show.hidden = !slip.hasCode;
  show.onclick = async () => {
    if (await post('/api/code/show', { slip: slip.number })) {
      dialog.close();
      toast('Đã soi mã của phiếu vào ô');
    }
  };
  dialog.showModal();
}
