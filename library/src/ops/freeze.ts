/** Freezes a record with the lists and records in it, so that it can be kept and compared by whoever gets it. */
export function deepFrozen<T extends object>(record: T): T {
  for (const value of Object.values(record)) {
    if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) deepFrozen(value);
  }
  return Object.freeze(record);
}
