import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';

/**
 * Decodes one HEIC picture in a thread of its own: { bytes, pixels, side } in, { width, height,
 * data } out, as RGBA of at most `side` pixels a side, or { refused } with a reason. Shrunk here,
 * so that no more than that leaves the thread.
 */
const libheif = createRequire(import.meta.url)('libheif-js/wasm-bundle');

function decode({ bytes, pixels, side }) {
  const images = new libheif.HeifDecoder().decode(bytes);
  const image = images.find((image) => image.is_primary?.()) ?? images[0];
  if (!image) return { refused: 'not-a-picture' };
  const [width, height] = [image.get_width(), image.get_height()];
  if (!(width > 0 && height > 0)) return { refused: 'not-a-picture' };
  if (width * height > pixels) return { refused: 'too-many-pixels' };
  const decoded = libheif.heif_js_decode_image2(image.handle, libheif.heif_colorspace.heif_colorspace_RGB, libheif.heif_chroma.heif_chroma_interleaved_RGBA);
  const plane = decoded?.channels?.find((channel) => channel.id === libheif.heif_channel.heif_channel_interleaved);
  return plane ? shrink(plane, Math.max(1, Math.ceil(Math.max(plane.width, plane.height) / side))) : { refused: 'not-a-picture' };
}

/** Each pixel the mean of `factor` by `factor`. */
function shrink({ width, height, stride, data }, factor) {
  const [wide, high] = [Math.max(1, Math.floor(width / factor)), Math.max(1, Math.floor(height / factor))];
  const small = new Uint8Array(wide * high * 4);
  const sums = new Uint32Array(wide * 4);
  for (let y = 0; y < high; y += 1) {
    sums.fill(0);
    for (let row = 0; row < factor; row += 1) {
      let at = (y * factor + row) * stride;
      for (let x = 0; x < wide; x += 1)
        for (let column = 0; column < factor; column += 1)
          for (let channel = 0; channel < 4; channel += 1) {
            sums[x * 4 + channel] += data[at];
            at += 1;
          }
    }
    for (let x = 0; x < wide * 4; x += 1) small[y * wide * 4 + x] = sums[x] / (factor * factor);
  }
  return { width: wide, height: high, data: small };
}

const answer = decode(workerData);
parentPort?.postMessage(answer, answer.data ? [answer.data.buffer] : []);
