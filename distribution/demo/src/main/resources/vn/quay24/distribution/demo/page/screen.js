/** Shows the kiosk's screen in a canvas and sends touches and keys back. Reconnects by itself. */
export function mirrorScreen(canvas) {
  const pen = canvas.getContext('2d');
  let socket;

  function connect() {
    socket = new WebSocket(`ws://${location.host}/api/screen`);
    socket.binaryType = 'blob';
    socket.onmessage = async message => {
      if (message.data.size > 0) {
        const picture = await createImageBitmap(message.data);
        if (canvas.width !== picture.width || canvas.height !== picture.height) {
          canvas.width = picture.width;
          canvas.height = picture.height;
        }
        pen.drawImage(picture, 0, 0);
        picture.close();
      }
      send({ type: 'shown' });
    };
    socket.onclose = () => setTimeout(connect, 1000);
  }

  function send(message) {
    if (socket.readyState === WebSocket.OPEN) {
      socket.send(JSON.stringify(message));
    }
  }

  function pointer(kind, event) {
    const box = canvas.getBoundingClientRect();
    send({
      type: 'pointer',
      kind,
      x: Math.round((event.clientX - box.left) / box.width * canvas.width),
      y: Math.round((event.clientY - box.top) / box.height * canvas.height),
    });
  }

  canvas.onpointerdown = event => {
    canvas.setPointerCapture(event.pointerId);
    canvas.focus();
    pointer('down', event);
    event.preventDefault();
  };
  canvas.onpointermove = event => event.buttons && pointer('move', event);
  canvas.onpointerup = event => pointer('up', event);
  canvas.onkeydown = event => {
    const text = { Backspace: '\b', Enter: '\n' }[event.key] ?? (event.key.length === 1 && !event.ctrlKey && !event.metaKey ? event.key : undefined);
    if (text !== undefined) {
      send({ type: 'key', text });
      event.preventDefault();
    }
  };
  connect();
}
