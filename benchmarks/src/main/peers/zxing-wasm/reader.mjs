// Reads codes by zxing-wasm. See PeerProcess for what is said.
import { readFile } from "node:fs/promises";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";

const place = new URL("node_modules/zxing-wasm/", import.meta.url);
const wasmBinary = await readFile(new URL("dist/reader/zxing_reader.wasm", place));
await prepareZXingModule({ overrides: { wasmBinary: wasmBinary.buffer }, fireImmediately: true });
const { version } = JSON.parse(await readFile(new URL("package.json", place)));
console.log("zxing-wasm", version);

let waiting = Buffer.alloc(0);
for await (const piece of process.stdin) {
  waiting = Buffer.concat([waiting, piece]);
  while (waiting.length >= 8) {
    const width = waiting.readInt32BE(0);
    const height = waiting.readInt32BE(4);
    if (waiting.length < 8 + width * height) break;
    await answer(waiting.subarray(8, 8 + width * height), width, height);
    waiting = waiting.subarray(8 + width * height);
  }
}

async function answer(grey, width, height) {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let i = 0; i < grey.length; i++) {
    data.fill(grey[i], 4 * i, 4 * i + 3);
    data[4 * i + 3] = 255;
  }
  const begin = process.cpuUsage();
  const found = await readBarcodes({ data, width, height }, { formats: ["QRCode"], tryHarder: true });
  const took = process.cpuUsage(begin);
  const text = found.find((one) => one.isValid)?.text ?? "";
  console.log(took.user + took.system, Buffer.from(text).toString("base64"));
}
