import { mirrorScreen } from './screen.js';
import { drawPhone } from './phone.js';
import { drawSound, soundLamp } from './sound.js';
import { clockTime, el, post, toast, onError } from './tools.js';

const stories = {
  'genuine': '', 'expired': 'Hết hạn', 'unknown-issuer': 'Nơi cấp lạ', 'issuer-expired': 'Chữ ký hết hạn',
  'data-changed': 'Dữ liệu bị sửa', 'signature-changed': 'Chữ ký sai', 'copied': 'Chip sao chép', 'bank-card': 'Thẻ ngân hàng',
};
const processNames = { centre: ['Trung tâm', 'Centre'], agent: ['Tác tử', 'Agent'], kiosk: ['Ứng dụng quầy', 'Kiosk app'] };
const roles = { officer: 'Cán bộ tiếp nhận', technician: 'Kỹ thuật viên', administrator: 'Quản trị viên', staff: 'Nhân viên tại quầy (thẻ + PIN)' };
const processStates = { RUNNING: 'đang chạy', RESTARTING: 'đang khởi động lại', STOPPED: 'đã dừng' };
const qrIcon = '<svg viewBox="0 0 32 32" aria-hidden="true"><path fill="currentColor" d="M2 2h11v11H2zm3 3v5h5V5zm14-3h11v11H19zm3 3v5h5V5zM2 19h11v11H2zm3 3v5h5v-5zM19 19h4v4h-4zm7 0h4v4h-4zm-3.500 4h4v4h-4zM19 27h4v3h-4zm7 0h4v3h-4z"/></svg>';

let state;
const shown = new Map();

/** Calls draw only when what it draws has changed, so that hover, focus and scrolling survive. */
function when(name, value, draw) {
  const text = JSON.stringify(value);
  if (shown.get(name) !== text) {
    shown.set(name, text);
    draw(value);
  }
}

function render(next) {
  state = next;
  when('processes', state.processes.map(p => ({ ...p, since: 0, memory: Math.round(p.memory / 4) * 4 })), () => drawProcesses(state.processes));
  when('centre', state.centre, drawCentre);
  when('network', state.network, drawNetwork);
  when('card', state.card, drawCards);
  when('codes', [state.card.deck, state.printer.slips.filter(s => s.hasCode), state.code], drawCodes);
  when('scanner', state.scanner, drawScanner);
  when('camera', state.camera, drawCamera);
  when('printer', state.printer, drawPrinter);
  when('document', state.document, drawDocuments);
  when('locker', state.locker, drawLocker);
  when('sound', state.sound, drawSound);
  when('phone', state.phone, drawPhone);
  when('kiosk', [state.kiosk.connected, state.processes[2]?.state, state.centre.preparing], drawDark);
  lamps();
  toggles();
}

// --- head ---------------------------------------------------------------------------------------

function drawProcesses(processes) {
  const list = document.getElementById('processes');
  for (const process of processes) {
    let item = list.querySelector(`[data-name=${process.name}]`);
    if (!item) {
      const [vi, en] = processNames[process.name] ?? [process.name, ''];
      item = el('li', { 'data-name': process.name }, `<details><summary title="${en}"><i></i><span>${vi}</span><small></small></summary>
        <div class="menu"><button data-act="kill">Ngắt đột ngột <small>kill -9</small></button><button data-act="stop">Dừng <small>Stop</small></button><button data-act="start">Chạy lại <small>Start</small></button></div></details>`);
      item.addEventListener('click', event => {
        const act = event.target.closest('[data-act]')?.dataset.act;
        if (act) {
          item.querySelector('details').open = false;
          post(`/api/processes/${process.name}/${act}`);
        }
      });
      list.append(item);
    }
    item.dataset.state = process.state;
    item.querySelector('small').textContent = process.state === 'RUNNING'
      ? `pid ${process.pid} · ${process.memory} MB` : processStates[process.state];
  }
}

function drawNetwork(network) {
  const item = document.getElementById('network');
  item.dataset.state = network.api && network.broker ? 'RUNNING' : 'CUT';
  item.querySelector('small').textContent = network.api && network.broker ? 'thông suốt' : network.api ? 'mất MQTT' : network.broker ? 'mất HTTPS' : 'đứt';
}

document.addEventListener('click', event => {
  document.querySelectorAll('.processes details[open]').forEach(menu => {
    if (!menu.contains(event.target)) {
      menu.open = false;
    }
  });
});

function drawCentre(centre) {
  const link = document.getElementById('centre-link');
  link.href = centre.url;
  link.style.opacity = centre.ready ? 1 : .55;
  document.getElementById('accounts-button').hidden = centre.accounts.length === 0;
  document.getElementById('accounts').innerHTML = '';
  for (const account of centre.accounts) {
    const row = el('tr', {}, '<td></td><td></td><td><code></code></td><td><code></code></td>');
    row.children[0].textContent = roles[account.role] ?? account.role;
    row.children[1].textContent = account.fullName;
    row.querySelectorAll('code')[0].textContent = account.name;
    row.querySelectorAll('code')[1].textContent = account.secret;
    document.getElementById('accounts').append(row);
  }
}
document.getElementById('accounts-button').onclick = () => document.getElementById('accounts-dialog').showModal();

function drawDark([connected, app, preparing]) {
  document.getElementById('dark').hidden = connected;
  document.getElementById('dark-text').textContent = preparing ? 'Đang chuẩn bị lần đầu …'
    : app === 'STOPPED' ? 'Ứng dụng quầy đã dừng' : app === 'RESTARTING' ? 'Ứng dụng quầy đang khởi động lại …' : 'Quầy đang khởi động …';
}

// --- card reader --------------------------------------------------------------------------------

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

function drawCards(view) {
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
pad.onclick = () => state.card.onReader && post('/api/card/take');
pad.ondragover = event => { event.preventDefault(); pad.classList.add('drop'); };
pad.ondragleave = () => pad.classList.remove('drop');
pad.ondrop = event => {
  pad.classList.remove('drop');
  const card = event.dataTransfer.getData('card');
  if (card) {
    post('/api/card/lay', { card });
  }
};

// --- code window --------------------------------------------------------------------------------

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

function drawCodes() {
  document.getElementById('codes').replaceChildren(
    ...state.printer.slips.filter(slip => slip.hasCode).reverse().slice(0, 4)
      .map(slip => codeButton(`Phiếu số ${slip.number}`, 'Mã QR trên phiếu · slip', { slip: slip.number })),
    ...state.code.envelopes.map(code => codeButton(`Phong bì ${code}`, 'Kết quả · result envelope', { envelope: code })),
    ...state.card.deck.filter(card => card.number)
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

// --- scanner ------------------------------------------------------------------------------------

function drawScanner(view) {
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

function drawCamera(view) {
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

// --- printer ------------------------------------------------------------------------------------

function drawPrinter(view) {
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

function drawDocuments(view) {
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

// --- locker -------------------------------------------------------------------------------------

function drawLocker(view) {
  document.getElementById('doors').replaceChildren(...view.doors.map(door => {
    const button = el('button', { class: 'door', type: 'button', 'data-door': door.number }, `${door.number}${door.open && door.item ? '<i class="full"></i>' : ''}`);
    button.classList.toggle('open', door.open);
    button.classList.toggle('jammed', door.jammed);
    button.title = `Ngăn ${door.number}: ${door.open ? 'đang mở' : 'đóng'}${door.jammed ? ', kẹt' : ''}`;
    button.onclick = () => showDoor(door.number);
    return button;
  }));
}

function showDoor(number) {
  const dialog = document.getElementById('door-dialog');
  const body = document.getElementById('door-body');
  const door = state.locker.doors[number - 1];
  body.innerHTML = `<h2>Ngăn ${number} <small>Compartment</small></h2><p></p><div class="actions"></div>`;
  body.querySelector('p').textContent = door.open ? door.item ? `Cửa đang mở, bên trong có: ${door.item}` : 'Cửa đang mở, bên trong trống.'
    : 'Cửa đóng. Chỉ quầy mở được cửa này.';
  const actions = body.querySelector('.actions');
  const add = (label, path, content, primary) => {
    const button = el('button', { class: primary ? 'primary' : 'secondary', type: 'button' }, label);
    button.onclick = async () => {
      if (await post(`/api/locker/${number}/${path}`, content)) {
        dialog.close();
      }
    };
    actions.append(button);
  };
  if (door.open) {
    if (door.item) {
      add('Lấy ra', 'take', {}, true);
    } else {
      const envelopes = state.code.envelopes.length ? state.code.envelopes : ['kết quả'];
      for (const code of envelopes.slice(0, 4)) {
        add(`Đặt phong bì ${code} vào`, 'put', { item: `Phong bì ${code}` }, true);
      }
    }
    add('Đóng cửa', 'close', {}, false);
  }
  add(door.jammed ? 'Gỡ kẹt' : 'Làm kẹt cửa', 'jam', { on: !door.jammed }, false);
  dialog.showModal();
}

// --- lamps and faults ---------------------------------------------------------------------------

const lampWords = {
  sound: () => soundLamp(state.sound),
  card: () => state.card.plugged ? state.card.onReader ? ['warn', 'Có thẻ trên đầu đọc'] : ['', 'Sẵn sàng'] : ['off', 'Đã rút dây'],
  code: () => state.code.plugged ? ['', 'Sẵn sàng'] : ['off', 'Đã rút dây'],
  scanner: () => !state.scanner.plugged ? ['off', 'Đã rút dây'] : state.scanner.coverOpen ? ['off', 'Nắp mở'] : state.scanner.jammed ? ['off', 'Kẹt giấy']
    : state.scanner.output ? ['', `Đã quét ${state.scanner.output} tờ`] : ['', 'Sẵn sàng'],
  printer: () => {
    const printer = state.printer;
    return !printer.plugged ? ['off', 'Đã rút dây'] : printer.paperOut ? ['off', 'Hết giấy'] : printer.coverOpen ? ['off', 'Nắp mở']
      : printer.cutterBlocked ? ['off', 'Kẹt dao'] : printer.mute ? ['warn', 'Không trả lời'] : printer.paperNearEnd ? ['warn', 'Sắp hết giấy'] : ['', 'Sẵn sàng'];
  },
  document: () => {
    const printer = state.document;
    return !printer.plugged ? ['off', 'Đã rút dây'] : printer.paperOut ? ['off', 'Hết giấy'] : printer.jammed ? ['off', 'Kẹt giấy']
      : printer.coverOpen ? ['off', 'Nắp mở'] : printer.fewSheets ? ['warn', 'Còn ít giấy'] : ['', 'Sẵn sàng'];
  },
  locker: () => {
    const open = state.locker.doors.filter(door => door.open).length;
    return !state.locker.plugged ? ['off', 'Đã rút dây'] : open ? ['warn', `${open} cửa mở`] : ['', 'Đóng kín'];
  },
  housing: () => {
    const { plugged, raised } = state.housing;
    return !plugged ? ['off', 'Đã rút dây'] : raised.tilt ? ['off', 'Đang nghiêng'] : state.housing.batteryLow ? ['off', 'Ắc quy sắp cạn'] : raised.door ? ['warn', 'Cửa vỏ mở']
      : raised.mains ? ['warn', 'Mất điện lưới'] : ['', 'Yên ổn'];
  },
};

/** The lights that the kiosk itself switches. */
function beacons() {
  for (const beacon of document.querySelectorAll('[data-light]')) {
    const { rate, colour } = state.housing.lights[beacon.dataset.light];
    beacon.dataset.rate = rate;
    beacon.dataset.colour = colour;
    beacon.title = rate === 'off' ? 'Đèn chỉ dẫn tắt' : 'Đèn chỉ dẫn sáng';
  }
}

function lamps() {
  beacons();
  for (const [device, word] of Object.entries(lampWords)) {
    const lamp = document.querySelector(`#${device} [data-lamp]`);
    const [kind, text] = word();
    lamp.className = `lamp ${kind}`;
    lamp.textContent = text;
  }
}

function value(path) {
  const negated = path.startsWith('!');
  const found = path.replace('!', '').split('.').reduce((at, key) => at?.[key], state);
  return negated ? !found : !!found;
}

function toggles() {
  document.querySelectorAll('[data-toggle]').forEach(button => {
    const on = value(button.dataset.state);
    const normal = /plugged|Plugged|network|![a-z]+\.paperOut/.test(button.dataset.state);
    button.textContent = on ? button.dataset.on : button.dataset.off;
    button.classList.toggle('active', on !== normal);
  });
}
document.querySelectorAll('[data-toggle]').forEach(button => {
  button.type = 'button';
  button.onclick = () => post(button.dataset.toggle, { on: !value(button.dataset.state) });
});
document.querySelectorAll('[data-post]').forEach(button => {
  button.type = 'button';
  button.onclick = () => post(button.dataset.post);
});

// --- live ---------------------------------------------------------------------------------------

mirrorScreen(document.getElementById('screen'));
const events = new EventSource('/api/events');
events.addEventListener('state', event => render(JSON.parse(event.data)));
let lost;
events.onopen = () => clearTimeout(lost);
events.onerror = () => {
  clearTimeout(lost);
  lost = setTimeout(() => toast('Mất liên lạc với bàn thử. Bàn thử còn chạy không?', true), 2500);
};
const clock = () => {
  document.getElementById('clock').textContent = clockTime(Date.now());
};
clock();
setInterval(clock, 10_000);
