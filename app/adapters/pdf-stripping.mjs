// Takes out of a PDF what its readers do not see on its pages (ISO 32000-1: 7.11 enclosed files, 12.5.6 who wrote an annotation, 12.8 who
// signed, 12.7.8 forms of other programs, 14.3 metadata, 14.5 what programs keep for themselves), and what nothing in it leads to any more,
// such as an earlier state of a page.
import { decodePDFRawStream, PDFArray, PDFDict, PDFName, PDFRawStream, PDFRef, PDFStream } from "@cantoo/pdf-lib";
import { withoutCameraData } from "./jpeg-stripping.mjs";

const name = (text) => PDFName.of(text);
const [filter, subtype] = [name("Filter"), name("Subtype")];
const unseen = ["Metadata", "PieceInfo", "AF", "LastModified", "Thumb"].map(name);
const ofDocument = ["Collection", "DSS", "Perms", "AF"].map(name);
/** What stands under names that somebody chose, of which some read like those above. */
const chosen = [
  "Font",
  "XObject",
  "CharProcs",
  "ExtGState",
  "ColorSpace",
  "Pattern",
  "Shading",
  "Properties",
  "N",
  "R",
  "D",
].map(name);

export function strip({ catalog, context }) {
  // It was opened, so what it says now is plain.
  delete context.trailerInfo.Encrypt;
  delete context.trailerInfo.Info;
  for (const key of ofDocument) catalog.delete(key);
  catalog.lookupMaybe(name("Names"), PDFDict)?.delete(name("EmbeddedFiles"));
  catalog.lookupMaybe(name("AcroForm"), PDFDict)?.delete(name("XFA"));
  const reached = new Set();
  const waiting = [{ object: context.trailerInfo.Root, isChosen: false }];
  while (waiting.length > 0) {
    const { object, isChosen } = waiting.pop();
    if (object instanceof PDFRef) {
      if (reached.has(object.tag)) continue;
      reached.add(object.tag);
      waiting.push({ object: context.lookup(object), isChosen });
    } else if (object instanceof PDFArray) {
      dropEnclosures(object, context);
      for (const one of object.asArray()) waiting.push({ object: one, isChosen: false });
    } else {
      const dictionary = object instanceof PDFStream ? object.dict : object;
      if (object instanceof PDFRawStream) dropCameraData(object, context);
      if (!(dictionary instanceof PDFDict)) continue;
      if (!isChosen || object instanceof PDFStream) forget(dictionary);
      for (const [key, value] of dictionary.entries()) waiting.push({ object: value, isChosen: chosen.includes(key) });
    }
  }
  for (const [reference] of context.enumerateIndirectObjects()) {
    if (!reached.has(reference.tag)) context.delete(reference);
  }
}

function forget(dictionary) {
  for (const key of unseen) dictionary.delete(key);
  const isEnclosing = dictionary.has(name("EF")) && (dictionary.has(name("F")) || dictionary.has(name("UF")));
  if (isEnclosing) for (const key of ["EF", "F", "UF", "Desc"]) dictionary.delete(name(key));
  const isSignature = dictionary.has(name("ByteRange"));
  if (isSignature) for (const key of dictionary.keys()) dictionary.delete(key);
  const isAnnotation = dictionary.has(name("Rect"));
  if (isAnnotation && dictionary.get(subtype) !== name("Widget")) dictionary.delete(name("T"));
}

/** An annotation that is nothing but an enclosed file. */
function dropEnclosures(array, context) {
  for (let place = array.size() - 1; place >= 0; place--) {
    const object = context.lookup(array.get(place));
    if (object instanceof PDFDict && object.get(subtype) === name("FileAttachment")) array.remove(place);
  }
}

/** A photograph keeps its bytes within a PDF, whatever they are wrapped in, and with them what the camera wrote along. */
function dropCameraData(stream, context) {
  const found = context.lookup(stream.dict.get(filter));
  const filters = found instanceof PDFArray ? found.asArray().map((one) => context.lookup(one)) : [found];
  if (filters.at(-1) !== name("DCTDecode")) return;
  if (filters.length > 1) {
    stream.dict.set(filter, context.obj(filters.slice(0, -1)));
    stream.contents = decodePDFRawStream(stream).decode();
    stream.dict.delete(name("DecodeParms"));
  }
  stream.dict.set(filter, name("DCTDecode"));
  stream.contents = withoutCameraData(stream.contents);
}
