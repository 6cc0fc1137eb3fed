/** An amount in words: whole minor units with the decimals of their currency, thousands apart: 75,000,000.00 CRN. */
export function printMoney(
  amount: bigint | number,
  { ccy, minor }: { readonly ccy: string; readonly minor: number },
): string {
  const [sign, digits] = amount < 0 ? ['-', String(-BigInt(amount))] : ['', String(amount)];
  const padded = digits.padStart(minor + 1, '0');
  const whole = padded.slice(0, padded.length - minor).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${sign}${whole}${minor === 0 ? '' : `.${padded.slice(-minor)}`} ${ccy}`;
}
