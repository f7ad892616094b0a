import { clockTime, el, post } from './tools.js';

/** The notes of each sound in hertz, and what it says. */
const meanings = [
  [[659, 880], 'Đã đọc thẻ', 'Card read'],
  [[784, 784, 1047], 'Xin lấy lại', 'Please take'],
  [[587, 587], 'Xin chú ý', 'Attention'],
  [[440, 330], 'Chưa được', 'Refused'],
  [[880], 'Phím', 'Key'],
];
const near = (hertz, wanted) => Math.abs(hertz - wanted) <= 4;
const meaning = notes => meanings.find(([wanted]) => wanted.length === notes.length && wanted.every((hertz, i) => near(notes[i].hertz, hertz)))
  ?? [[], notes.map(note => `${note.hertz} Hz`).join(' · '), ''];
const most = 6;

let listening = false;
let newest = 0;

function play(sound) {
  new Audio(`/api/sound/heard/${sound.number}.wav`).play().catch(() => { /* the browser wants a click first */ });
}

/** Draws what was heard; plays what is new where somebody listens. */
export function drawSound(view) {
  const list = document.getElementById('heard');
  list.replaceChildren(...view.sounds.slice(-most).reverse().map(sound => {
    const [, vi, en] = meaning(sound.notes);
    const button = el('button', { type: 'button', title: sound.notes.map(note => `${note.hertz} Hz, ${note.millis} ms`).join('; ') },
      `<b>${vi}</b> <small>${en}</small><time>${clockTime(sound.at)} · ${sound.headphones ? 'tai nghe' : 'loa'} · ${sound.loudness} %</time>`);
    button.onclick = () => play(sound);
    const item = el('li');
    item.append(button);
    return item;
  }));
  if (view.sounds.length === 0) {
    list.append(el('li', { class: 'none' }, 'Chưa nghe gì'));
  }
  const last = view.sounds.at(-1)?.number ?? 0;
  if (listening) {
    view.sounds.filter(sound => sound.number > newest).forEach(play);
  }
  newest = last;
}

export const soundLamp = view => !view.plugged ? ['off', 'Không có cạc âm thanh'] : !view.jackPlugged ? ['warn', 'Ổ cắm không trả lời']
  : view.headphones ? ['warn', 'Đang cắm tai nghe'] : ['', 'Qua loa'];

const listen = document.getElementById('listen');
listen.onclick = () => {
  listening = !listening;
  listen.setAttribute('aria-pressed', listening);
  listen.classList.toggle('active', listening);
};
document.querySelectorAll('[data-volume]').forEach(button => {
  button.onclick = () => post('/api/sound/volume', { key: button.dataset.volume });
});
