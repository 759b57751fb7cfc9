import { expect, test } from "vitest";
import type { Indicator } from "~/domain/indicators/indicator";
import type { Likeness } from "~/domain/likeness/likeness";
import type { Proposal, WrittenSection } from "~/domain/proposals/proposal";
import { revealingsIn } from "~/domain/proposals/revealing";
import { adviceOn } from "~/domain/writing/advice";

const outcome = { kind: "outcome", name: "", source: "", baselinePeriod: "", resultPeriod: "" } as Indicator;
const output = { ...outcome, kind: "output" } as Indicator;
const noVideo = { videoUrl: null, videoSeconds: null };
const section = (change: Partial<WrittenSection>) =>
  ({ code: "dampak", title: "Dampak", wordLimit: 100, words: 60, text: "Teks", ...change }) as WrittenSection;

function codes(
  video: Partial<Proposal> = {},
  sections: WrittenSection[] = [],
  indicators: Indicator[] = [outcome],
  likenesses: Likeness[] = [],
) {
  const proposal = { ...noVideo, ...video } as Proposal;
  return adviceOn({ proposal, sections }, indicators, likenesses).map(({ code }) => code);
}

test.each<[string, string[], string[]]>([
  ["a proposal with an outcome", codes(), []],
  ["no indicator", codes({}, [], []), ["no-indicators"]],
  ["indicators without an outcome", codes({}, [], [output]), ["no-outcome"]],
  ["an output beside an outcome", codes({}, [], [output, outcome]), []],
  ["an answer of two fifths of its limit", codes({}, [section({ words: 40 })]), []],
  ["an answer of one word less", codes({}, [section({ words: 39 })]), ["answer-short"]],
  ["an answer that is not there yet", codes({}, [section({ words: 0, text: "" })]), []],
  ["impact without a figure", codes({}, [section({ code: "signifikansi" })]), ["no-figures"]],
  ["impact with a figure", codes({}, [section({ code: "signifikansi", text: "Naik 12 persen" })]), []],
  ["another section without a figure", codes({}, [section({ code: "kebaruan" })]), []],
  ["a video on an allowed host", codes({ videoUrl: "https://youtu.be/x" }), []],
  ["the same host in capitals", codes({ videoUrl: "https://WWW.YouTube.com/watch?v=x" }), []],
  ["a video elsewhere", codes({ videoUrl: "https://youtube.com.contoh.example/x" }), ["video-host"]],
  ["a video of no address at all", codes({ videoUrl: "video saya" }), ["video-host"]],
  ["a video of three minutes", codes({ videoSeconds: 180 }), []],
  ["a video of a second more", codes({ videoSeconds: 181 }), ["video-long"]],
  ["a population number in an answer", codes({}, [section({ text: "NIK 3374015208900001" })]), ["revealing"]],
])("advice on %s", (_case, given, expected) => {
  expect(given).toEqual(expected);
});

test("advice tells where it is about, and what it resembles", () => {
  const likeness: Likeness = { kind: "text-near", percent: 62, sameEdition: true, other: undefined };
  expect(adviceOn({ proposal: noVideo as Proposal, sections: [section({ words: 5 })] }, [outcome], [likeness])).toEqual(
    [
      { code: "alike", place: { section: "dampak" }, facts: likeness },
      { code: "answer-short", place: { section: "dampak" }, facts: { title: "Dampak", words: 5, wordLimit: 100 } },
    ],
  );
});

test("of what may not be named one of each kind is told, and of all no more than three", () => {
  const near = (percent: number, title?: string): Likeness => {
    const other = title === undefined ? undefined : ({ title } as Likeness["other"]);
    return { kind: "title-near", percent, sameEdition: true, other };
  };
  const told = (likenesses: Likeness[]) =>
    adviceOn({ proposal: noVideo as Proposal, sections: [] }, [outcome], likenesses).map(({ facts }) => facts);
  expect(told([near(95), near(94), near(93, "A"), { ...near(92), kind: "text-near" }])).toEqual([
    near(95),
    near(93, "A"),
    { ...near(92), kind: "text-near" },
  ]);
  expect(
    told([
      { ...near(100), kind: "title-exact" },
      { ...near(100), kind: "text-exact", sameEdition: false },
    ]),
  ).toEqual([{ ...near(100), kind: "text-exact", sameEdition: false }]);
  expect(told([near(99, "A"), near(98, "B"), near(97, "C"), near(96, "D")])).toHaveLength(3);
});

test("personal data is looked for in the identity and the indicators as well, and told once for each place", () => {
  const named = { ...outcome, name: "Klien NIK 3374010112900001", source: "Telp 081234567890 atau 081234567891" };
  const proposal = { ...noVideo, title: "CONTOH", location: "dekat 0812-3456-7890", replicates: null } as Proposal;
  const found = adviceOn({ proposal, sections: [] }, [named], []);
  expect(found.map(({ code, place }) => [code, place])).toEqual([
    ["revealing", "identity"],
    ["revealing", "indicators"],
  ]);
  expect(found[1]?.facts).toEqual({
    where: "indicators",
    found: [
      { kind: "nik", count: 1, shown: ["3374…"] },
      { kind: "phone", count: 2, shown: ["08123…"] },
    ],
  });
});

test.each([
  ["2023", "2022", ["periods-swapped"]],
  ["semester I 2024", "2024", []],
  ["2022–2023", "2023", []],
  ["sebelum", "2020", []],
])("an indicator from %s to %s", (baselinePeriod, resultPeriod, codes) => {
  const measured = { ...outcome, baselinePeriod, resultPeriod };
  expect(adviceOn({ proposal: noVideo as Proposal, sections: [] }, [measured], []).map(({ code }) => code)).toEqual(
    codes,
  );
});

test.each<[string, string[]]>([
  ["NIK 3374010112900001 tercatat", ["nik"]],
  ["seorang perempuan, 3374014112900001", ["nik"]],
  ["3374 0101 1290 0001", ["nik"]],
  ["3374.0101.1290.0001", ["nik"]],
  ["3374013213900001 bukan tanggal", []],
  ["3374013002900001 bukan tanggal", []],
  ["3374012902960001 lahir pada hari kabisat", ["nik"]],
  ["3374017201900001 bukan tanggal", []],
  ["3374010012900001 bukan tanggal", []],
  ["tujuh belas digit 33740101129000011", []],
  ["anggaran Rp1.000.000.000", []],
  ["hubungi 081234567890", ["phone"]],
  ["hubungi 0812-3456-7890", ["phone"]],
  ["hubungi +62 812 3456 7890", ["phone"]],
  ["telepon (021) 3103591", ["phone"]],
  ["telepon 0293-491234", ["phone"]],
  ["dari 2019 sampai 2024, 1.250 keluarga", []],
  ["telepon 021 5703366", ["phone"]],
  ["lalu klien Budi Santoso pulang", ["name"]],
  ["lalu klien Budi pulang", []],
  ["Korban Kekerasan Seksual dilayani", []],
  ["Klien bernama Siti tinggal di sini", ["name"]],
  ["seorang anak perempuan bernama Putri", ["name"]],
  ["klien bernama S.A. tinggal di sini", []],
  ["klien bernama NN", []],
  ["klien bernama sama", []],
  ["program bernama Rumah Aman", []],
  ["Ada klien. Programnya bernama Rumah Aman", []],
])("what tells who a person is: %s", (text, kinds) => {
  expect(revealingsIn(text).map(({ kind }) => kind)).toEqual(kinds);
});

test("a number is shown only so far that its writer finds it again", () => {
  const [nik, phone] = revealingsIn("NIK 3374010112900001, telepon 081234567890");
  expect([nik?.shown, phone?.shown]).toEqual(["3374…", "08123…"]);
});
