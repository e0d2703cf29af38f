// Conformance cases as others write them: plain JSON, described in docs/conformance-format.md.
import { sizeOf } from 'faltung/ops';

export interface CaseTensor {
  readonly name?: string;
  readonly dtype: string;
  readonly dims: readonly number[];
  /** Absent in cases that only have to be refused. */
  readonly data?: readonly number[];
  /** Little-endian float32 bytes in base64. */
  readonly b64?: string;
}

export interface Tolerance {
  readonly rtol?: number;
  readonly atol?: number;
  /** Units in the last place of the output's type. */
  readonly ulp?: number;
}

export interface Activation {
  readonly name: string;
  readonly alpha?: number;
  readonly min?: number;
  readonly max?: number;
}

export interface Case {
  readonly name: string;
  readonly op: string;
  readonly attributes?: Readonly<Record<string, unknown>>;
  readonly inputs: readonly (CaseTensor | null)[];
  readonly outputs: readonly CaseTensor[];
  readonly exact?: boolean;
  readonly error?: { readonly kind?: string; readonly type?: string; readonly text?: string };
  readonly activation?: Activation;
  readonly tolerance?: Tolerance;
  /** `grad_output`, `grad_input`, `grad_weight`, `grad_bias`, or `grad_<name>` for each parameter of a sequence. */
  readonly [gradient: `grad_${string}`]: CaseTensor | undefined;
}

export interface CaseFile {
  readonly path: string;
  readonly tolerance: Tolerance;
  readonly cases: readonly Case[];
}

/** A case that we cannot judge: it counts as skipped, with this reason. */
export class Unknown extends Error {}

/** A case that is not what its format promises: it counts as failed, with this reason. */
export class Malformed extends Error {}

/** The numbers of a tensor in its own type. */
export function numbersIn(tensor: CaseTensor): Float32Array | Float64Array {
  if (tensor.dtype !== 'float32' && tensor.dtype !== 'float64') throw new Unknown(`number type ${tensor.dtype}`);
  const size = sizeOf(tensor.dims);
  const numbers = tensor.b64 === undefined ? fromList(tensor) : fromBase64(tensor);
  if (numbers.length !== size) {
    throw new Malformed(
      `tensor ${tensor.name ?? ''} has ${numbers.length} numbers for dims [${tensor.dims.join(', ')}]`,
    );
  }
  return numbers;
}

function fromList({ dtype, data, name }: CaseTensor): Float32Array | Float64Array {
  if (!Array.isArray(data)) throw new Malformed(`tensor ${name ?? ''} has neither data nor b64`);
  return dtype === 'float64' ? Float64Array.from(data) : Float32Array.from(data);
}

function fromBase64({ dtype, b64, name }: CaseTensor): Float32Array {
  const bytes = Uint8Array.from(Buffer.from(b64!, 'base64'));
  if (dtype !== 'float32' || bytes.length % 4 !== 0)
    throw new Malformed(`tensor ${name ?? ''}: b64 holds float32 only`);
  const view = new DataView(bytes.buffer);
  return Float32Array.from({ length: bytes.length / 4 }, (_, i) => view.getFloat32(4 * i, true));
}
