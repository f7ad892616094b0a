'use strict';
// Reads a stream of ESC/POS with npos and tells what is on it: the pictures as one PBM file (P4),
// the texts of the codes that the printer is to draw, one a line. Anything unknown is an error.
//   node read-slip.js SLIP.bin PICTURE.pbm
const fs = require('fs');
const npos = require('npos');

// Not among its own rules:
npos.rules[npos.symbols.GS]['(k'] = [0, 'd16'];
npos.rules[npos.symbols.DLE]['\x14\x08'] = 7;
const stored = (code, raw) => raw.subarray(code.offset + 8, code.offset + code.length);

npos.parser(npos.rules).parse(fs.readFileSync(process.argv[2])).then((ast) => {
  if (ast.error) throw ast.error;
  const rows = [];
  let width = 0;
  for (const node of ast.tree) {
    const raw = ast.raw.subarray(node.offset, node.offset + node.length);
    if (node.code === 0x1d && node.fn === 'v0') {
      // npos points at the dots, behind the eight bytes of the command
      const head = ast.raw.subarray(node.offset - 8, node.offset);
      const bytes = head.readUInt16LE(4);
      const height = head.readUInt16LE(6);
      width = Math.max(width, bytes * 8);
      for (let y = 0; y < height; y++) {
        rows.push(ast.raw.subarray(node.offset + y * bytes, node.offset + (y + 1) * bytes));
      }
    } else if (node.code === 0x1d && node.fn === '(k' && raw[6] === 0x50) {
      console.log(stored(node, ast.raw).toString('utf8'));
    } else if (node.fn === undefined) {
      throw new Error('unknown command at ' + node.offset + ': ' + raw.toString('hex'));
    }
  }
  const head = Buffer.from(`P4\n${width} ${rows.length}\n`);
  fs.writeFileSync(process.argv[3], Buffer.concat([head, ...rows]));
}).catch((error) => {
  console.error(error);
  process.exit(1);
});
