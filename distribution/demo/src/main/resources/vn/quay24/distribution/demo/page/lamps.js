import { bench } from './state.js';
import { soundLamp } from './sound.js';
import { post } from './tools.js';

const lampWords = {
  sound: () => soundLamp(bench.state.sound),
  card: () => bench.state.card.plugged ? bench.state.card.onReader ? ['warn', 'Có thẻ trên đầu đọc'] : ['', 'Sẵn sàng'] : ['off', 'Đã rút dây'],
  code: () => bench.state.code.plugged ? ['', 'Sẵn sàng'] : ['off', 'Đã rút dây'],
  scanner: () => !bench.state.scanner.plugged ? ['off', 'Đã rút dây'] : bench.state.scanner.coverOpen ? ['off', 'Nắp mở'] : bench.state.scanner.jammed ? ['off', 'Kẹt giấy']
    : bench.state.scanner.hanging ? ['warn', 'Rất chậm'] : bench.state.scanner.output ? ['', `Đã quét ${bench.state.scanner.output} tờ`] : ['', 'Sẵn sàng'],
  printer: () => {
    const printer = bench.state.printer;
    return !printer.plugged ? ['off', 'Đã rút dây'] : printer.paperOut ? ['off', 'Hết giấy'] : printer.coverOpen ? ['off', 'Nắp mở']
      : printer.cutterBlocked ? ['off', 'Kẹt dao'] : printer.mute ? ['warn', 'Không trả lời'] : printer.falterNext ? ['warn', 'Sắp ngừng trả lời'] : printer.paperNearEnd ? ['warn', 'Sắp hết giấy'] : ['', 'Sẵn sàng'];
  },
  document: () => {
    const printer = bench.state.document;
    return !printer.plugged ? ['off', 'Đã rút dây'] : printer.paperOut ? ['off', 'Hết giấy'] : printer.jammed ? ['off', 'Kẹt giấy']
      : printer.coverOpen ? ['off', 'Nắp mở'] : printer.mute ? ['warn', 'Không trả lời'] : printer.slow ? ['warn', 'Rất chậm'] : printer.fewSheets ? ['warn', 'Còn ít giấy'] : ['', 'Sẵn sàng'];
  },
  locker: () => {
    const open = bench.state.locker.doors.filter(door => door.open).length;
    return !bench.state.locker.plugged ? ['off', 'Đã rút dây'] : bench.state.locker.silent ? ['off', 'Không trả lời'] : open ? ['warn', `${open} cửa mở`] : ['', 'Đóng kín'];
  },
  housing: () => {
    const { plugged, raised } = bench.state.housing;
    return !plugged ? ['off', 'Đã rút dây'] : bench.state.housing.silent ? ['off', 'Không trả lời'] : raised.tilt ? ['off', 'Đang nghiêng'] : bench.state.housing.batteryLow ? ['off', 'Ắc quy sắp cạn'] : raised.door ? ['warn', 'Cửa vỏ mở']
      : raised.mains ? ['warn', 'Mất điện lưới'] : bench.state.kiosk.ghostTouches ? ['warn', 'Màn hình tự chạm'] : ['', 'Yên ổn'];
  },
};

/** The lights that the kiosk itself switches. */
function beacons() {
  for (const beacon of document.querySelectorAll('[data-light]')) {
    const { rate, colour } = bench.state.housing.lights[beacon.dataset.light];
    beacon.dataset.rate = rate;
    beacon.dataset.colour = colour;
    beacon.title = rate === 'off' ? 'Đèn chỉ dẫn tắt' : 'Đèn chỉ dẫn sáng';
  }
}

export function lamps() {
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
  const found = path.replace('!', '').split('.').reduce((at, key) => at?.[key], bench.state);
  return negated ? !found : !!found;
}

export function toggles() {
  document.querySelectorAll('[data-toggle]').forEach(button => {
    const on = value(button.dataset.state);
    const normal = /plugged|Plugged|network|![a-z]+\.paperOut/.test(button.dataset.state);
    button.textContent = on ? button.dataset.on : button.dataset.off;
    button.classList.toggle('active', on !== normal);
  });
  document.querySelectorAll('[data-post][data-state]').forEach(button => button.classList.toggle('active', value(button.dataset.state)));
}
document.querySelectorAll('[data-toggle]').forEach(button => {
  button.type = 'button';
  button.onclick = () => post(button.dataset.toggle, { on: !value(button.dataset.state) });
});
document.querySelectorAll('[data-post]').forEach(button => {
  button.type = 'button';
  button.onclick = () => post(button.dataset.post);
});
