import { PDFDict, PDFDocument, PDFName, PDFString } from "@cantoo/pdf-lib";
import sharp from "sharp";
import { assignJudges } from "~/domain/assignment/assigning.server";
import { openStage } from "~/domain/assignment/opening.server";
import { listChecklist } from "~/domain/editions/finding.server";
import { approveScreening } from "~/domain/screening/approving.server";
import { checkProposal } from "~/domain/screening/checking.server";
import { prepareStage } from "~/domain/stages/preparing.server";
import { endorseProposal } from "~/domain/submission/endorsing.server";
import { forwardProposal } from "~/domain/submission/forwarding.server";
import { submitProposal } from "~/domain/submission/submitting.server";
import { describeProposal } from "~/domain/writing/describing.server";
import { saveIndicators } from "~/domain/writing/saving-indicators.server";
import { saveAnswer } from "~/domain/writing/writing.server";
import { aBlueprint, afterDeadline, whileJudging } from "./blueprint";
import { anAttachment, withAttachments } from "./files";
import { aDraft, anIdentity, anIndicator, assignmentsOf } from "./steps";
import { freshWorld, type World } from "./world";

/** What nobody may learn who judges without names; each stands somewhere in the proposal. */
export const secrets = [
  ...["Kartini", "kartini", "KARTINI", "Temanggung", "-7.31", "110.17"],
  ...["Wulandari", "sentra.kartini", "0812", "198703", "youtu", "Kenanga", "bukti.pdf", "foto.jpg"],
];

/** An edition whose first stage is judged without names, and allows files. */
export const blindly = {
  ...withAttachments(),
  stages: aBlueprint().stages.map((stage, place) => ({ ...stage, isBlind: place === 0 })),
};

export function aBlindWorld() {
  return freshWorld(blindly);
}

/** A PDF that says in its hidden details who made it, and encloses a file. */
export async function aTellingPdf(): Promise<Buffer> {
  const document = await PDFDocument.create();
  document.setAuthor("Siti Wulandari");
  document.setTitle("Laporan Sentra Kartini");
  const page = document.addPage([200, 200]);
  const photograph = await sharp({ create: { width: 8, height: 8, channels: 3, background: "#0b5d5b" } })
    .withExif({ IFD0: { ImageDescription: "Kartini di kamera" } })
    .jpeg()
    .toBuffer();
  page.drawImage(await document.embedJpg(photograph), { x: 0, y: 0, width: 50, height: 50 });
  const { context } = document;
  const enclosed = context.register(context.stream("Kartini terlampir"));
  const inline = context.obj([
    { Type: "Annot", Subtype: "Text", Rect: [0, 0, 9, 9], T: PDFString.of("Wulandari berkomentar") },
    { Subtype: "FileAttachment", Rect: [0, 0, 9, 9], FS: { F: PDFString.of("kartini.pdf"), EF: { F: enclosed } } },
  ]);
  page.node.set(PDFName.of("Annots"), inline);
  const drawing = context.register(
    context.stream("0 0 1 rg", { Type: "XObject", Subtype: "Form", BBox: [0, 0, 9, 9] }),
  );
  page.node.Resources()?.lookup(PDFName.of("XObject"), PDFDict).set(PDFName.of("EF"), drawing);
  page.node.set(PDFName.of("Thumb"), context.register(context.stream("Kartini kecil")));
  const signature = { Type: "Sig", Name: PDFString.of("Siti Wulandari"), ByteRange: [0, 1, 2, 3] };
  const field = { FT: "Sig", V: signature, Type: "Annot", Subtype: "Widget", Rect: [0, 0, 9, 9] };
  document.catalog.set(PDFName.of("AcroForm"), context.obj({ Fields: [field], XFA: PDFString.of("Kartini") }));
  document.catalog.set(PDFName.of("DSS"), context.obj({ VRI: PDFString.of("Wulandari") }));
  const wrapped = Buffer.from(`${Buffer.from(photograph).toString("hex")}>`);
  const picture = {
    Type: "XObject",
    Subtype: "Image",
    Width: 8,
    Height: 8,
    ColorSpace: "DeviceRGB",
    BitsPerComponent: 8,
  };
  const inHex = context.stream(wrapped, { ...picture, Filter: ["ASCIIHexDecode", "DCTDecode"] });
  page.node.Resources()?.lookup(PDFName.of("XObject"), PDFDict).set(PDFName.of("Foto"), context.register(inHex));
  context.register(context.stream("Kop surat Kartini yang lama"));
  await document.attach(Buffer.from("Sentra Kartini"), "kartini.txt", { description: "Kartini" });
  const metadata = document.context.stream("<x:xmpmeta>Kartini</x:xmpmeta>", { Type: "Metadata", Subtype: "XML" });
  document.catalog.set(PDFName.of("Metadata"), document.context.register(metadata));
  document.catalog.set(PDFName.of("PieceInfo"), document.context.obj({ Kartini: PDFString.of("Kartini") }));
  return Buffer.from(await document.save({ useObjectStreams: false }));
}

/** An entry that names its unit, place and people wherever somebody could write them, and its two files. */
export async function aTellingEntry(world: World) {
  const { innovator, head, officer, colleague } = world.people;
  const [writer, leader] = [await world.as(innovator), await world.as(head)];
  const noPeople = { privacy: "no_people" as const, consentBasis: null };
  const title = "CONTOH Layanan Kartini Peduli";
  const id = await aDraft(world, { title });
  const team = [{ name: "Dr. Siti Wulandari, M.Si.", role: "lead" as const, isChangeAgent: true }];
  const video = { videoUrl: "https://youtu.be/kartini0001", videoSeconds: 60, videoDeclaration: noPeople };
  await describeProposal(writer, id, await anIdentity(world, { title, team, ...video }), 1);
  await saveIndicators(writer, id, [{ ...anIndicator, source: "Register Sentra Kartini", name: "Tamu KARTINI" }], 2);
  const told =
    "Sentra  “Kartini” bersama Siti Wulandari dan Bu Wulandari, surel sentra.kartini@contoh.example, 0812-3456-7890.";
  const reached = "Lihat sentra-kartini.contoh.id dan @sentra.kartini, NIP 19870312 201001 1 002, di Gedung Kenanga.";
  await saveAnswer(writer, id, "ringkasan", { text: told, version: 0 });
  await saveAnswer(writer, id, "signifikansi", { text: reached, version: 0 });
  const pdf = await anAttachment(world, id, { content: await aTellingPdf() });
  const picture = await anAttachment(world, id, { kind: "foto" });
  await forwardProposal(writer, id);
  await endorseProposal(leader, id);
  await submitProposal(leader, id);
  const checking = await world.as(officer, afterDeadline);
  const items = await listChecklist(checking, world.editionId);
  await checkProposal(
    checking,
    id,
    items.map((item) => ({ itemId: item.id, result: "met" as const })),
  );
  await approveScreening(await world.as(colleague, afterDeadline), id);
  const judging = await world.as(officer, whileJudging);
  await prepareStage(judging, world.desk);
  await assignJudges(judging, world.desk, { seed: "benih" });
  await openStage(judging, world.desk);
  const [assignment] = await assignmentsOf(world, world.desk);
  if (!assignment) throw new Error("nobody was assigned");
  return { id, title, pdf, picture, assignment, officer: judging };
}
