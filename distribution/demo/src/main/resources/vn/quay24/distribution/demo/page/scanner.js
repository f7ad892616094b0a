import { el, onError, post } from './tools.js';

export function drawScanner(view) {
  document.getElementById('papers').replaceChildren(...view.papers.map(paper => {
    const sheet = el('button', { class: 'sheet', type: 'button', draggable: 'true', 'data-paper': paper.id, title: 'Đặt vào khay nạp; kéo sang mặt kính nếu cần' },
      `<img alt="" src="/api/scanner/papers/${paper.id}.png"><span></span>`);
    sheet.querySelector('span').textContent = paper.title;
    sheet.onclick = () => post('/api/scanner/feed', { papers: [paper.id] });
    sheet.ondragstart = event => event.dataTransfer.setData('paper', paper.id);
    return sheet;
  }));
  tray('feeder', view.feeder, view.output ? `${view.output} tờ đã ra khay` : 'Chạm vào giấy để nạp');
  tray('glass', view.glass ? [view.glass] : [], 'Kéo giấy vào đây');
}

export function drawCamera(view) {
  document.querySelector('#below-camera small').textContent = !view.plugged ? 'Đã rút dây' : view.frozen ? 'Hình đứng yên' : 'Camera';
  tray('below-camera', view.paper ? [view.paper] : [], view.plugged ? 'Kéo giấy vào đây' : 'Đã rút dây');
}

function tray(id, papers, hint) {
  const sheets = document.querySelector(`#${id} .sheets`);
  sheets.replaceChildren(...papers.map((paper, index) =>
    el('img', { src: `/api/scanner/papers/${paper}.png`, alt: '', style: `left:${Math.min(index, 8) * 7}px;top:${Math.min(index, 8) * 2}px` })));
  if (papers.length === 0) {
    sheets.append(el('p', {}, hint));
  }
}
for (const [id, send] of [['feeder', paper => post('/api/scanner/feed', { papers: [paper] })], ['glass', paper => post('/api/scanner/glass', { paper })],
  ['below-camera', paper => post('/api/camera/lay', { paper })]]) {
  const target = document.getElementById(id);
  target.ondragover = event => { event.preventDefault(); target.classList.add('drop'); };
  target.ondragleave = () => target.classList.remove('drop');
  target.ondrop = event => {
    target.classList.remove('drop');
    const paper = event.dataTransfer.getData('paper');
    if (paper) {
      send(paper);
    }
  };
}
document.getElementById('clear-scanner').onclick = () => Promise.all([post('/api/scanner/clear'), post('/api/camera/clear')]);
document.getElementById('own-paper').onchange = async event => {
  const file = event.target.files[0];
  event.target.value = '';
  if (file) {
    const answer = await fetch('/api/scanner/papers', { method: 'POST', body: file, headers: { 'Content-Type': file.type } });
    if (!answer.ok) {
      onError(answer);
    }
  }
};
