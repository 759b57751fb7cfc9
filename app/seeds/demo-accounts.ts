import type { Role } from "db/vocabulary";

export type DemoAccount = {
  email: string;
  name: string;
  role: Role;
  /** Who this is, in one Indonesian line. */
  what: string;
  /** The key of the unit where the person works. */
  unit?: string;
};

export const firstOfficer = "sekretariat@contoh.example";
export const secondOfficer = "sekretariat2@contoh.example";
export const chair = "ketua@contoh.example";
export const authority = "penetap@contoh.example";

export const demoAccounts: DemoAccount[] = [
  person("inovator", "Sri Wahyuningtyas", "innovator", "Inovator di Sentra Terpadu Kartini Temanggung", "st-kartini"),
  person("kepala", "Bambang Prasetyoadi", "unit_head", "Kepala Sentra Terpadu Kartini Temanggung", "st-kartini"),
  person("admin-unit", "Dwi Retnowulan", "unit_admin", "Admin unit di Sentra Terpadu Kartini Temanggung", "st-kartini"),
  person("inovator2", "Bonar Situmeang", "innovator", "Inovator di Sentra Alyatama Jambi", "sentra-alyatama"),
  person("kepala2", "Rosdiana Simbolon", "unit_head", "Kepala Sentra Alyatama Jambi", "sentra-alyatama"),
  person("sekretariat", "Rahmawati Lubis", "secretariat", "Petugas sekretariat; yang memeriksa bukan yang menyetujui"),
  person("sekretariat2", "Slamet Wibisana", "secretariat", "Petugas sekretariat kedua"),
  person("juri1", "Cut Nurazizah", "judge", "Juri, sebagian lembar nilai sudah diserahkan"),
  person("juri2", "Yulisman Piliang", "judge", "Juri, seluruh lembar nilai sudah diserahkan"),
  person("juri3", "Desmawarni Chaniago", "judge", "Juri, masih banyak konsep nilai"),
  person("juri4", "Lalu Muhamad Hirzan", "judge", "Juri, hampir belum mulai"),
  person("juri5", "Nyoman Ardhiani", "judge", "Juri, satu benturan kepentingan telah dinyatakan"),
  person(
    "juri6",
    "Johan Tanuwibowo",
    "judge",
    "Juri dari Pusdatinkesos, berbenturan dengan unit Setjen",
    "pusdatinkesos",
  ),
  person("juri7", "Yosefina Tallo", "judge", "Juri, separuh jalan"),
  person("juri8", "Elieser Rumbekwan", "judge", "Juri, semuanya masih konsep"),
  person("ketua", "Endang Sulistyorini", "panel_chair", "Ketua panel juri, memimpin sidang pleno"),
  person("penetap", "Agus Triyantoro", "authority", "Pejabat yang menetapkan hasil"),
  person("auditor", "Meiske Rumondor", "auditor", "Auditor, membaca buku besar"),
  person("sistem", "Ahmad Rijani", "system_admin", "Admin sistem, mengelola akun"),
];

export const demoJudges = demoAccounts.filter(({ role }) => role === "judge");

function person(mailbox: string, name: string, role: Role, what: string, unit?: string): DemoAccount {
  return { email: `${mailbox}@contoh.example`, name: `${name} (CONTOH)`, role, what, ...(unit ? { unit } : {}) };
}
