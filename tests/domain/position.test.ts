import fc from "fast-check";
import { expect, test } from "vitest";
import { readDuration, showDuration } from "~/domain/writing/duration";
import { indonesia, isInIndonesia, readPosition } from "~/domain/writing/position";

const temanggung = { position: { latitude: "-7.3167", longitude: "110.1754" } };

test.each([
  ["-7.3167", "110.1754"],
  ["−7,3167", "110,1754"],
  [" -7.3167° ", "110.1754°"],
  ["7,3167 LS", "110,1754 BT"],
  ["7.3167° S", "110.1754° E"],
  ["−7,3167, 110,1754", ""],
  ["-7.3167,110.1754", ""],
  ["-7,3167,110,1754", ""],
  ["-7.3167 110.1754", ""],
  ["(-7.3167; 110.1754)", ""],
  ["7.3167° S, 110.1754° E", ""],
  ["7,3167 LS 110,1754 BT", ""],
])("%j and %j are the town of Temanggung", (latitude, longitude) => {
  expect(readPosition(latitude, longitude)).toEqual(temanggung);
});

test.each([
  ["", "", { position: undefined }],
  ["-7,3167", "", { problem: "half" }],
  ["", "110,1754", { problem: "half" }],
  ["di alun-alun", "", { problem: "unreadable" }],
  ["-7,3167", "timur", { problem: "unreadable" }],
  ["7 xy", "110", { problem: "unreadable" }],
  ["110,1754", "-7,3167", { problem: "outside" }],
  ["52.37", "4.9", { problem: "outside" }],
  ["-7,3167, 1101754", "", { problem: "unreadable" }],
])("%j and %j: %j", (latitude, longitude, read) => {
  expect(readPosition(latitude, longitude)).toEqual(read);
});

const millionths = (low: number, high: number) =>
  fc.integer({ min: Math.round(low * 1e6), max: Math.round(high * 1e6) }).map((units) => units / 1e6);

test("every point of Indonesia is read alike with point and comma, in two fields or pasted as one", () => {
  const { south, north, west, east } = indonesia;
  fc.assert(
    fc.property(millionths(south, north), millionths(west, east), (lat, lon) => {
      const [pointed, comma] = [
        [lat.toFixed(6), lon.toFixed(6)],
        [lat, lon].map((it) => it.toFixed(6).replace(".", ",")),
      ];
      const { position } = readPosition(pointed[0] ?? "", pointed[1] ?? "") as { position: never };
      expect(isInIndonesia(position)).toBe(true);
      expect(position).toEqual({ latitude: String(lat === 0 ? 0 : lat), longitude: String(lon) });
      expect(readPosition(comma[0] ?? "", comma[1] ?? "")).toEqual({ position });
      expect(readPosition(pointed.join(", "), "")).toEqual({ position });
      expect(readPosition(comma.join(", "), "")).toEqual({ position });
      expect(readPosition(comma.join(","), "")).toEqual({ position });
    }),
  );
});

test("whatever is typed, what is read lies in Indonesia and nothing else is kept", () => {
  const scribble = fc.string({ unit: fc.constantFrom(..."0123789.,-−° LSBT;") });
  fc.assert(
    fc.property(scribble, scribble, (latitude, longitude) => {
      const read = readPosition(latitude, longitude);
      if (read.problem === undefined && read.position) expect(isInIndonesia(read.position)).toBe(true);
    }),
  );
});

test("a length is minutes and seconds", () => {
  expect(["2:45", " 2.45 ", "0:09", "12:00"].map(readDuration)).toEqual([165, 165, 9, 720]);
  expect(["", "3", "2:60", "2:5", "dua menit", "0:00", "-1:30"].map(readDuration)).toEqual(Array(7).fill(undefined));
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 59_999 }), (length) => readDuration(showDuration(length)) === length),
  );
});

test("what is far too long for a place is not read at all", () => {
  const gap = " ".repeat(5_000);
  expect(readPosition(`1${gap}1${gap}!`, "")).toEqual({ problem: "unreadable" });
});
