import { drawCards } from './cards.js';
import { drawCodes } from './codes.js';
import { drawCentre, drawDark, drawNetwork, drawProcesses } from './head.js';
import { lamps, toggles } from './lamps.js';
import { followLists } from './lists.js';
import { drawLocker } from './locker.js';
import { drawPhone } from './phone.js';
import { drawDocuments, drawPrinter } from './printers.js';
import { drawCamera, drawScanner } from './scanner.js';
import { mirrorScreen } from './screen.js';
import { drawSound } from './sound.js';
import { bench } from './state.js';
import { clockTime, toast } from './tools.js';

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
  bench.state = next;
  const state = next;
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

followLists();
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
