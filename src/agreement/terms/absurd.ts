/** Ends every switch: what cannot be there does not compile, and unknown history is an error with its words. */
export function absurd(x: never): never {
  throw new Error(`unknown kind: ${JSON.stringify(x)}`);
}
