// Brings the samples of the volume into the page. Only what runs in a page imports this file: the build makes them.
import address from '../../.astro/samples/volume.bin?url';

/** Slice by slice, row by row; rejects where they cannot be had. */
export async function loadVolume(): Promise<Uint8Array> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}
