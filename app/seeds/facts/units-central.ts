import type { UnitKind } from "db/vocabulary";
import type { UnitFact } from "./unit-fact";

/**
 * Approximations: names of echelon I count from 1 January 2015 (Perpres 46/2015), those of the special advisers from
 * 14 December 2021 (Perpres 110/2021), and names of echelon II, none of which was read in the decree itself, from 1 January 2022.
 *
 * The shakiest entries are the directorates for TSKPO, NAPZA and K2KRS (of the structure before 2022, perhaps dissolved
 * since) and the secretariats of the disability commission and of the accreditation body.
 */

const jakarta = { city: "Jakarta Pusat", province: "DKI Jakarta", timeZone: "WIB" } as const;

export const echelonOne: UnitFact[] = [
  verified("setjen", "secretariat_general", "Sekretariat Jenderal", "Setjen"),
  verified(
    "ditjen-linjamsos",
    "directorate_general",
    "Direktorat Jenderal Perlindungan dan Jaminan Sosial",
    "Ditjen Linjamsos",
  ),
  verified("ditjen-rehsos", "directorate_general", "Direktorat Jenderal Rehabilitasi Sosial", "Ditjen Rehsos"),
  verified("ditjen-dayasos", "directorate_general", "Direktorat Jenderal Pemberdayaan Sosial", "Ditjen Dayasos"),
  verified("itjen", "inspectorate", "Inspektorat Jenderal", "Itjen"),
  verified(
    "sa-perubahan",
    "other",
    "Staf Ahli Bidang Perubahan dan Dinamika Sosial",
    "SA Perubahan dan Dinamika Sosial",
    "2021-12-14",
  ),
  verified(
    "sa-teknologi",
    "other",
    "Staf Ahli Bidang Teknologi Kesejahteraan Sosial",
    "SA Teknologi Kesos",
    "2021-12-14",
  ),
  verified(
    "sa-aksesibilitas",
    "other",
    "Staf Ahli Bidang Aksesibilitas Sosial",
    "SA Aksesibilitas Sosial",
    "2021-12-14",
  ),
];

export const echelonTwo: UnitFact[] = [
  under("setjen", "biro-perencanaan", "bureau", "Biro Perencanaan", "Biro Perencanaan"),
  under("setjen", "biro-keuangan", "bureau", "Biro Keuangan", "Biro Keuangan"),
  under("setjen", "biro-osdm", "bureau", "Biro Organisasi dan Sumber Daya Manusia", "Biro OSDM"),
  under("setjen", "biro-hukum", "bureau", "Biro Hukum", "Biro Hukum"),
  under("setjen", "biro-umum", "bureau", "Biro Umum", "Biro Umum"),
  under("setjen", "biro-humas", "bureau", "Biro Hubungan Masyarakat", "Biro Humas"),
  under(
    "setjen",
    "pusdiklatbangprof",
    "centre",
    "Pusat Pendidikan, Pelatihan, dan Pengembangan Profesi Kesejahteraan Sosial",
    "Pusdiklatbangprof",
  ),
  under("setjen", "sekretariat-knd", "other", "Sekretariat Komisi Nasional Disabilitas", "Sekretariat KND"),
  under(
    "setjen",
    "sekretariat-balks",
    "other",
    "Sekretariat Badan Akreditasi Lembaga Kesejahteraan Sosial",
    "Sekretariat BALKS",
  ),

  under(
    "ditjen-linjamsos",
    "set-linjamsos",
    "other",
    "Sekretariat Direktorat Jenderal Perlindungan dan Jaminan Sosial",
    "Setditjen Linjamsos",
  ),
  under(
    "ditjen-linjamsos",
    "dit-pskba",
    "directorate",
    "Direktorat Perlindungan Sosial Korban Bencana Alam",
    "Dit. PSKBA",
  ),
  under(
    "ditjen-linjamsos",
    "dit-pskbsna",
    "directorate",
    "Direktorat Perlindungan Sosial Korban Bencana Sosial dan Nonalam",
    "Dit. PSKBSNA",
  ),
  under("ditjen-linjamsos", "dit-jaminan-sosial", "directorate", "Direktorat Jaminan Sosial", "Dit. Jaminan Sosial"),

  under(
    "ditjen-rehsos",
    "set-rehsos",
    "other",
    "Sekretariat Direktorat Jenderal Rehabilitasi Sosial",
    "Setditjen Rehsos",
  ),
  under("ditjen-rehsos", "dit-rs-anak", "directorate", "Direktorat Rehabilitasi Sosial Anak", "Dit. RS Anak"),
  under(
    "ditjen-rehsos",
    "dit-rs-disabilitas",
    "directorate",
    "Direktorat Rehabilitasi Sosial Penyandang Disabilitas",
    "Dit. RS Penyandang Disabilitas",
  ),
  under(
    "ditjen-rehsos",
    "dit-rs-lanjut-usia",
    "directorate",
    "Direktorat Rehabilitasi Sosial Lanjut Usia",
    "Dit. RS Lanjut Usia",
  ),
  under(
    "ditjen-rehsos",
    "dit-rs-kebencanaan",
    "directorate",
    "Direktorat Rehabilitasi Sosial Korban Bencana dan Kedaruratan",
    "Dit. RS KBK",
  ),
  under(
    "ditjen-rehsos",
    "dit-rs-tskpo",
    "directorate",
    "Direktorat Rehabilitasi Sosial Tuna Sosial dan Korban Perdagangan Orang",
    "Dit. RS TSKPO",
  ),
  under(
    "ditjen-rehsos",
    "dit-rs-napza",
    "directorate",
    "Direktorat Rehabilitasi Sosial Korban Penyalahgunaan NAPZA",
    "Dit. RS KPN",
  ),

  under(
    "ditjen-dayasos",
    "set-dayasos",
    "other",
    "Sekretariat Direktorat Jenderal Pemberdayaan Sosial",
    "Setditjen Dayasos",
  ),
  under(
    "ditjen-dayasos",
    "dit-pemberdayaan-masyarakat",
    "directorate",
    "Direktorat Pemberdayaan Masyarakat",
    "Dit. Pemberdayaan Masyarakat",
  ),
  under("ditjen-dayasos", "dit-psds", "directorate", "Direktorat Potensi dan Sumber Daya Sosial", "Dit. PSDS"),
  under(
    "ditjen-dayasos",
    "dit-kat",
    "directorate",
    "Direktorat Pemberdayaan Komunitas Adat Terpencil dan Kewirausahaan Sosial",
    "Dit. KAT dan Kewirausahaan Sosial",
  ),
  under(
    "ditjen-dayasos",
    "dit-k2krs",
    "directorate",
    "Direktorat Kepahlawanan, Keperintisan, Kesetiakawanan, dan Restorasi Sosial",
    "Dit. K2KRS",
  ),
  under(
    "ditjen-dayasos",
    "dit-psdbs",
    "directorate",
    "Direktorat Pengelolaan Sumber Dana Bantuan Sosial",
    "Dit. PSDBS",
  ),

  under("itjen", "set-itjen", "other", "Sekretariat Inspektorat Jenderal", "Setitjen"),
  under(
    "itjen",
    "inspektorat-linjamsos",
    "inspectorate",
    "Inspektorat Bidang Perlindungan dan Jaminan Sosial",
    "Inspektorat Linjamsos",
  ),
  under("itjen", "inspektorat-rehsos", "inspectorate", "Inspektorat Bidang Rehabilitasi Sosial", "Inspektorat Rehsos"),
  under(
    "itjen",
    "inspektorat-dayasos",
    "inspectorate",
    "Inspektorat Bidang Pemberdayaan Sosial",
    "Inspektorat Dayasos",
  ),
  under("itjen", "inspektorat-penunjang", "inspectorate", "Inspektorat Bidang Penunjang", "Inspektorat Penunjang"),
];

function verified(key: string, kind: UnitKind, name: string, shortName: string, fromOn = "2015-01-01"): UnitFact {
  return { key, kind, ...jakarta, source: "verified", names: [{ name, shortName, fromOn }] };
}

function under(parent: string, key: string, kind: UnitKind, name: string, shortName: string): UnitFact {
  return {
    key,
    kind,
    parent,
    ...jakarta,
    source: "general_knowledge",
    names: [{ name, shortName, fromOn: "2022-01-01" }],
  };
}
