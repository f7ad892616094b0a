import { bench } from './state.js';
import { el, post } from './tools.js';

export function drawLocker(view) {
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
  const door = bench.state.locker.doors[number - 1];
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
      const envelopes = bench.state.code.envelopes.length ? bench.state.code.envelopes : ['kết quả'];
      for (const code of envelopes.slice(0, 4)) {
        add(`Đặt phong bì ${code} vào`, 'put', { item: `Phong bì ${code}` }, true);
      }
    }
    add('Đóng cửa', 'close', {}, false);
  } else {
    add('Phá cửa (máy không cho mở)', 'force', {}, false);
  }
  add(door.jammed ? 'Gỡ kẹt' : 'Làm kẹt cửa', 'jam', { on: !door.jammed }, false);
  dialog.showModal();
}
