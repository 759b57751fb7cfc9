import type { Reason } from "~/domain/kernel/reasons";

/** Why not, about how entries are judged: stages, rubrics, copies without names, conflicts. */
export const fairnessReasons = {
  "stage-has-panel": "Tahap ini sudah memiliki juri atau ketua panel. Akhiri dahulu peran mereka.",
  "rubric-in-use": "Rubrik ini masih dipakai sebuah tahap. Pilih dahulu rubrik lain untuk tahap itu.",
  "scale-unusable":
    "Nilai tertinggi harus di atas nilai terendah dan tepat pada langkahnya, dan batas catatan wajib harus berada pada skala itu.",
  "tie-order-twice": "Urutan pemutus seri tidak boleh sama untuk dua kriteria.",
  "anchors-unusable": "Rentang arti nilai harus berada pada skala dan tidak boleh bertumpukan.",
  "blind-after-first":
    "Hanya tahap pertama yang dapat dinilai tanpa nama, karena hasil tahap sebelumnya sudah menyebut unit dan judul pesertanya.",
  "judge-would-see-names":
    "Penilaian tahap ini tanpa nama. Orang yang juga ketua panel tahap ini atau pengawas edisinya melihat nama unit dan tim, sehingga tidak dapat menjadi juri di sini.",
  "stage-not-blind": "Tahap ini tidak dinilai tanpa nama, sehingga salinan tanpa nama tidak diperlukan.",
  "words-unusable": "Isikan paling sedikit tiga huruf atau angka dan paling banyak 200 karakter.",
  "words-hidden-already": "Kata ini sudah disamarkan.",
  "too-many-hidden": "Paling banyak 100 kata atau frasa dapat ditambahkan untuk satu peserta.",
  "nothing-chosen": "Pilih paling sedikit satu.",
  "no-such-entry": "Isikan nomor peserta pada tahap ini.",
  "not-to-be-excepted":
    "Hanya benturan karena direktorat yang sama dapat dikecualikan. Juri ini tidak berbenturan dengan peserta itu, berbenturan karena hal lain, atau masih ada dugaan yang belum dijawab.",
  "own-override": "Pengusul pengecualian tidak dapat menyetujui usulnya sendiri.",
  "about-yourself": "Anda tidak dapat memutuskan hal ini tentang diri Anda sendiri. Mintalah orang lain.",
  "override-answered": "Pengecualian ini sudah dijawab. Muat ulang halaman ini untuk melihat jawabannya.",
  "grade-off-scale": "Nilai minimal harus berada pada skala rubrik tahap ini.",
  "weights-not-100": "Bobot semua kriteria harus berjumlah tepat 100.",
} satisfies Partial<Record<Reason, string>>;
