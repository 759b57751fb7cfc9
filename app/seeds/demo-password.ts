/** Of every example account; such accounts end in @contoh.example and belong into no real portal. */
export const demoPassword = "sayembara-contoh-2026";
