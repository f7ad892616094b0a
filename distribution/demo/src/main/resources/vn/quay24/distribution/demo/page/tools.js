/** An element with attributes and trusted markup; texts from outside go in by textContent. */
export function el(name, attributes = {}, markup = '') {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, value);
  }
  element.innerHTML = markup;
  return element;
}

/** Posts JSON; tells the person when it is refused. Returns the answer, or undefined. */
export async function post(path, body = {}) {
  try {
    const answer = await fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
    if (!answer.ok) {
      await onError(answer);
      return undefined;
    }
    const text = await answer.text();
    return text ? JSON.parse(text) : {};
  } catch (error) {
    toast('Không gọi được bàn thử', true);
    return undefined;
  }
}

const refusals = {
  'the door is closed': 'Cửa đang đóng.',
  'the kiosk app is not there': 'Ứng dụng quầy chưa chạy.',
  'there is no such code on the screen': 'Không thấy mã QR nào trên màn hình quầy.',
  'there is no such transfer code on the screen': 'Không thấy mã chuyển tiền trên màn hình quầy.',
  'there is no such code': 'Không có mã này.',
  'NOT_ENOUGH_MONEY': 'Tài khoản không đủ tiền.',
  'NOT_A_TRANSFER_CODE': 'Mã này không phải mã chuyển tiền.',
};

export async function onError(answer) {
  const text = await answer.text();
  let reason = text;
  try {
    const json = JSON.parse(text);
    reason = json.title ?? json.refused ?? text;
  } catch (error) { /* plain text */ }
  toast(refusals[reason] ?? reason, true);
}

let hiding;
export function toast(text, bad = false) {
  const box = document.getElementById('toast');
  box.textContent = text;
  box.classList.toggle('bad', bad);
  box.hidden = false;
  clearTimeout(hiding);
  hiding = setTimeout(() => { box.hidden = true; }, 3500);
}

export const money = amount => amount.toLocaleString('vi') + ' đ';

/** Hours and minutes where the kiosk stands, wherever the browser is. */
export const clockTime = at => new Date(at).toLocaleTimeString('vi', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Ho_Chi_Minh' });
