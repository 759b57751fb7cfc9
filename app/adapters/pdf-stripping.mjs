// Takes out of a PDF what its readers do not see on its pages (ISO 32000-1: 7.11 enclosed files, 12.5.6 who wrote an annotation, 14.3 metadata,
// 14.5 what programs keep for themselves), and what nothing in it leads to any more, such as an earlier state of a page.
import { PDFArray, PDFDict, PDFName, PDFRawStream, PDFRef, PDFStream } from "@cantoo/pdf-lib";

const name = (text) => PDFName.of(text);
const hidden = ["Metadata", "PieceInfo", "AF", "LastModified"].map(name);

export function strip({ catalog, context }) {
  // It was opened, so what it says now is plain.
  delete context.trailerInfo.Encrypt;
  delete context.trailerInfo.Info;
  catalog.delete(name("Collection"));
  catalog.lookupMaybe(name("Names"), PDFDict)?.delete(name("EmbeddedFiles"));
  const reached = new Set();
  const waiting = [context.trailerInfo.Root];
  while (waiting.length > 0) {
    const object = waiting.pop();
    if (object instanceof PDFRef) {
      if (reached.has(object.tag)) continue;
      reached.add(object.tag);
      waiting.push(context.lookup(object));
    } else if (object instanceof PDFArray) {
      dropEnclosures(object, context);
      waiting.push(...object.asArray());
    } else {
      const dictionary = object instanceof PDFStream ? object.dict : object;
      if (object instanceof PDFRawStream) dropCameraData(object);
      if (!(dictionary instanceof PDFDict)) continue;
      forget(dictionary);
      waiting.push(...dictionary.values());
    }
  }
  for (const [reference] of context.enumerateIndirectObjects()) {
    if (!reached.has(reference.tag)) context.delete(reference);
  }
}

function forget(dictionary) {
  for (const key of hidden) dictionary.delete(key);
  dictionary.delete(name("EF"));
  const isAnnotation = dictionary.has(name("Rect"));
  if (isAnnotation && dictionary.get(name("Subtype")) !== name("Widget")) dictionary.delete(name("T"));
}

/** An annotation that is nothing but an enclosed file. */
function dropEnclosures(array, context) {
  for (let place = array.size() - 1; place >= 0; place--) {
    const object = context.lookup(array.get(place));
    if (object instanceof PDFDict && object.get(name("Subtype")) === name("FileAttachment")) array.remove(place);
  }
}

const [startOfImage, startOfScan] = [0xd8, 0xda];
/** EXIF and XMP, what picture editors write, comments; how colours are meant stays. */
const told = [0xe1, 0xed, 0xfe];

/** A photograph keeps its bytes within a PDF, and with them what the camera wrote along. */
function dropCameraData(stream) {
  if (stream.dict.get(name("Filter")) !== name("DCTDecode")) return;
  const bytes = stream.contents;
  if (bytes[0] !== 0xff || bytes[1] !== startOfImage) return;
  const kept = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== startOfScan) {
    const [kind, end] = [bytes[at + 1], at + 2 + bytes[at + 2] * 256 + bytes[at + 3]];
    if (!told.includes(kind)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  kept.push(bytes.subarray(at));
  stream.contents = Buffer.concat(kept);
}
