'use strict';
// Reads a stream of ESC/POS with npos and tells what is on it: the pictures as one PBM file (P4),
// the texts of the codes that the printer is to draw, one a line. Anything unknown is an error.
//   node read-slip.js SLIP.bin PICTURE.pbm WIDTH-IN-BYTES
const fs = require('fs');
const npos = require('npos');

// Not among its own rules:
npos.rules[npos.symbols.GS]['(k'] = [0, 'd16'];
npos.rules[npos.symbols.DLE]['\x14\x08'] = 7;
const stored = (code, raw) => raw.subarray(code.offset + 8, code.offset + code.length);

npos.parser(npos.rules).parse(fs.readFileSync(process.argv[2])).then((ast) => {
  if (ast.error) throw ast.error;
  const rows = [];
  const width = Number(process.argv[4]);
  let centred = false;
  for (const node of ast.tree) {
    const raw = ast.raw.subarray(node.offset, node.offset + node.length);
    if (node.code === 0x1d && node.fn === 'v0') {
      // npos points at the dots, behind the eight bytes of the command
      const head = ast.raw.subarray(node.offset - 8, node.offset);
      const bytes = head.readUInt16LE(4);
      const height = head.readUInt16LE(6);
      const times = head[3] === 3 ? 2 : 1; // doubled in width and height
      const left = centred ? (width - bytes * times) / 2 : 0;
      for (let y = 0; y < height * times; y++) {
        const from = node.offset + Math.floor(y / times) * bytes;
        const row = Buffer.alloc(width);
        for (let x = 0; x < bytes * 8 * times; x++) {
          const dot = Math.floor(x / times);
          if (ast.raw[from + (dot >> 3)] & (0x80 >> (dot & 7))) row[left + (x >> 3)] |= 0x80 >> (x & 7);
        }
        rows.push(row);
      }
    } else if (node.code === 0x1b && node.fn === 'a') {
      centred = raw[2] === 1;
    } else if (node.code === 0x1d && node.fn === '(k' && raw[6] === 0x50) {
      console.log(stored(node, ast.raw).toString('utf8'));
    } else if (node.fn === undefined) {
      throw new Error('unknown command at ' + node.offset + ': ' + raw.toString('hex'));
    }
  }
  const head = Buffer.from(`P4\n${width * 8} ${rows.length}\n`);
  fs.writeFileSync(process.argv[3], Buffer.concat([head, ...rows]));
}).catch((error) => {
  console.error(error);
  process.exit(1);
});
