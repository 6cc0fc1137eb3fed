/** Hands a file to the browser to be kept where its user keeps files. */
export function keep(page: Document, file: File): void {
  const address = URL.createObjectURL(file);
  const link = page.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
