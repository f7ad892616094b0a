import { el, post } from './tools.js';

const processNames = { centre: ['Trung tâm', 'Centre'], agent: ['Tác tử', 'Agent'], kiosk: ['Ứng dụng quầy', 'Kiosk app'] };
const roles = { officer: 'Cán bộ tiếp nhận', technician: 'Kỹ thuật viên', administrator: 'Quản trị viên', staff: 'Nhân viên tại quầy (thẻ + PIN)' };
const processStates = { RUNNING: 'đang chạy', RESTARTING: 'đang khởi động lại', STOPPED: 'đã dừng' };

export function drawProcesses(processes) {
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

export function drawNetwork(network) {
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

export function drawCentre(centre) {
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

export function drawDark([connected, app, preparing]) {
  document.getElementById('dark').hidden = connected;
  document.getElementById('dark-text').textContent = preparing ? 'Đang chuẩn bị lần đầu …'
    : app === 'STOPPED' ? 'Ứng dụng quầy đã dừng' : app === 'RESTARTING' ? 'Ứng dụng quầy đang khởi động lại …' : 'Quầy đang khởi động …';
}
