/** Keeps the sentence that tells a sum in step with the numbers that are summed. */
export function startSums() {
  for (const sentence of document.querySelectorAll<HTMLElement>("[data-sum-of]")) {
    const fields = [...document.querySelectorAll<HTMLInputElement>(`[${sentence.dataset.sumOf}]`)];
    const tell = () => {
      const sum = fields.reduce((sum, { value }) => sum + (Number(value) || 0), 0);
      sentence.textContent = (sentence.dataset.template ?? "").replace("{sum}", String(sum));
    };
    for (const field of fields) field.addEventListener("input", tell);
  }
}
