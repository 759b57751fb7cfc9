// Takes out of a JPEG what a camera or an editor wrote along (ITU T.81, annex B): EXIF and XMP (APP1), what editors keep (APP13), comments,
// and what stands behind its end. How its colours are meant (APP2, APP14) stays.
const [startOfImage, endOfImage, startOfScan] = [0xd8, 0xd9, 0xda];
const told = [0xe1, 0xed, 0xfe];

export function withoutCameraData(bytes) {
  if (bytes[0] !== 0xff || bytes[1] !== startOfImage) return bytes;
  const kept = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const kind = bytes[at + 1];
    if (kind === endOfImage) break;
    const segment = at + 2 + bytes[at + 2] * 256 + bytes[at + 3];
    const end = kind === startOfScan ? endOfScan(bytes, segment) : segment;
    if (!told.includes(kind)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  kept.push(bytes.subarray(at, at + 2));
  return Buffer.concat(kept);
}

/** Where the next marker stands: in a scan, 0xff is followed by 0 or tells where to begin again. */
function endOfScan(bytes, from) {
  for (let at = from; at + 1 < bytes.length; at++) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1];
    const isWithin = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7);
    if (!isWithin) return at;
  }
  return bytes.length;
}
