import { clockTime, el, post, toast, onError, money } from './tools.js';

const mishaps = [
  ['none', 'Trả đúng số tiền'], ['too_little', 'Trả thiếu 1.000 đ'], ['too_much', 'Trả thừa 1.000 đ'], ['paid_twice', 'Trả hai lần'],
  ['told_twice', 'Ngân hàng báo hai lần'], ['late', 'Ngân hàng báo muộn'], ['unsigned', 'Tin báo giả, không chữ ký'], ['silent', 'Ngân hàng không báo'],
];
const apps = Object.fromEntries([...document.querySelectorAll('[data-app]')].map(app => [app.dataset.app, app]));
const buttons = Object.fromEntries([...document.querySelectorAll('[data-open]')].map(button => [button.dataset.open, button]));
let open = 'sms';
let code;
let phone = { messages: [], payments: [], confirmations: [], balance: 0, heldBack: 0 };
let read = 0;

function show(name) {
  open = name;
  for (const app in apps) {
    apps[app].hidden = app !== name;
    buttons[app].classList.toggle('on', app === name);
  }
  badges();
}
for (const name in buttons) {
  buttons[name].onclick = () => show(name);
}

function badge(name, count) {
  const mark = buttons[name].querySelector('b');
  mark.hidden = count === 0;
  mark.textContent = count;
}

function badges() {
  if (open === 'sms') {
    read = phone.messages.length;
  }
  badge('sms', Math.max(0, phone.messages.length - read));
  badge('bank', phone.heldBack);
  badge('vneid', phone.confirmations.filter(request => request.state === 'WAITING').length);
}

export function drawPhone(view) {
  const fresh = view.messages.length - phone.messages.length;
  const asks = view.confirmations.some(request => request.state === 'WAITING' && !phone.confirmations.some(old => old.id === request.id));
  phone = view;
  messages(fresh);
  bank();
  vneid();
  if (asks) {
    show('vneid');
  }
  badges();
}

function messages(fresh) {
  apps.sms.replaceChildren(el('h3', {}, 'Tin nhắn'), ...phone.messages.map((message, index) => {
    const bubble = el('div', { class: `bubble ${index < fresh ? 'new' : ''}` }, '<header><span></span><time></time></header><div></div>');
    bubble.querySelector('span').textContent = `Đến ${message.to}`;
    bubble.querySelector('time').textContent = clockTime(message.at);
    bubble.querySelector('div').textContent = message.text;
    return bubble;
  }));
  if (phone.messages.length === 0) {
    apps.sms.append(el('p', { class: 'empty' }, 'Chưa có tin nhắn.<br><small>No messages yet.</small>'));
  }
}

function bank() {
  const parts = [el('div', { class: 'balance' }, `<small>Tài khoản của tôi</small><b>${money(phone.balance)}</b>`)];
  const scan = el('button', { class: 'scan-pay', type: 'button' }, 'Quét mã trên màn hình quầy');
  scan.onclick = readCode;
  parts.push(scan);
  if (code) {
    parts.push(transfer());
  }
  if (phone.heldBack > 0) {
    const tell = el('button', { class: 'secondary', type: 'button', style: 'width:100%;margin-bottom:10px' }, `Ngân hàng báo bây giờ (${phone.heldBack})`);
    tell.onclick = () => post('/api/phone/tell-held');
    parts.push(tell);
  }
  for (const payment of phone.payments) {
    const row = el('div', { class: 'paid' }, '<span></span><b></b>');
    row.querySelector('span').textContent = `${payment.description} · ${clockTime(payment.at)}`;
    row.querySelector('b').textContent = `−${money(payment.amount)}`;
    parts.push(row);
  }
  apps.bank.replaceChildren(...parts);
}

async function readCode() {
  const answer = await fetch('/api/phone/transfer-code');
  code = answer.ok ? await answer.json() : undefined;
  if (!answer.ok) {
    onError(answer);
  }
  bank();
}

function transfer() {
  const box = el('div', { class: 'transfer' }, `<dl><dt>Đến</dt><dd></dd><dt>Ngân hàng</dt><dd></dd><dt>Nội dung</dt><dd></dd><dt>Số tiền</dt><dd class="sum"></dd></dl>
    <select aria-label="Điều gì xảy ra">${mishaps.map(([word, label]) => `<option value="${word}">${label}</option>`).join('')}</select><button class="primary" type="button">Xác nhận chuyển</button>`);
  const values = box.querySelectorAll('dd');
  [code.account, code.bin, code.purpose, money(code.amount ?? 0)].forEach((text, index) => { values[index].textContent = text; });
  box.querySelector('button').onclick = async () => {
    if (await post('/api/phone/pay', { mishap: box.querySelector('select').value })) {
      code = undefined;
      toast('Đã chuyển tiền');
      bank();
    }
  };
  return box;
}

function vneid() {
  apps.vneid.replaceChildren(el('h3', {}, 'VNeID'), ...phone.confirmations.map(request => {
    const waiting = request.state === 'WAITING';
    const box = el('div', { class: `confirm ${waiting ? '' : 'done'}` }, '<b></b><p></p>');
    box.querySelector('b').textContent = waiting ? 'Xác nhận tại quầy dịch vụ công?' : { CONFIRMED: 'Đã xác nhận', DENIED: 'Đã từ chối', EXPIRED: 'Đã quá giờ' }[request.state];
    box.querySelector('p').textContent = waiting ? `Số định danh ${request.citizenNumber}. Chọn đúng số đang hiện trên màn hình quầy.` : `Số định danh ${request.citizenNumber}`;
    if (waiting) {
      const numbers = el('div', { class: 'numbers' });
      for (const number of request.choices) {
        const button = el('button', { type: 'button' }, number);
        button.onclick = () => post(`/api/phone/confirmations/${request.id}`, { number });
        numbers.append(button);
      }
      const deny = el('button', { class: 'deny', type: 'button' }, 'Không phải tôi');
      deny.onclick = () => post(`/api/phone/confirmations/${request.id}`, { deny: true });
      box.append(numbers, deny);
    }
    return box;
  }));
  if (phone.confirmations.length === 0) {
    apps.vneid.append(el('p', { class: 'empty' }, 'Chưa có yêu cầu xác nhận.<br><small>Nothing to confirm.</small>'));
  }
}
