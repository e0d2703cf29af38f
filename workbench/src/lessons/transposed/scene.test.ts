import { expect, test } from 'vitest';
import { cornerInput } from './matrix/model.ts';
import { linkOf, lightOf, matrixScene } from './matrix/scene.ts';
import { exampleInput, exampleWeights, model } from './model.ts';
import { productsOf, sceneOf, stampedSoFar } from './scene.ts';

const hundred = (matrix: readonly (readonly number[])[]) => matrix.flat().map((value) => value * 10_000);

test('stride 1 and 2 give the numbers of the guide, stamped and collected', () => {
  const settings = { x: exampleInput, w: exampleWeights, padding: 0, outputPadding: 0, unflipped: false };
  const [one, two] = [sceneOf({ ...settings, stride: 1 }), sceneOf({ ...settings, stride: 2 })];
  const wanted = [
    [0, 1, 2, 2, 4],
    [2, 2, 4, 4, 0],
    [0, 4, 8, 6, 12],
    [6, 6, 8, 8, 0],
    [0, 3, 6, 4, 8],
  ];
  expect([...one.scattered]).toEqual(
    hundred([
      [0, 1, 4, 4],
      [2, 9, 14, 8],
      [6, 15, 12, 4],
      [0, 3, 10, 8],
    ]),
  );
  expect([...two.scattered]).toEqual(hundred(wanted));
  expect([...one.gathered]).toEqual([...one.scattered]);
  expect([...two.gathered]).toEqual([...two.scattered]);
  expect([...sceneOf({ ...settings, stride: 2, unflipped: true }).gathered]).not.toEqual([...two.scattered]);
});

test('both ways agree in every setting, and their products add up', () => {
  for (const stride of [1, 2, 3]) {
    for (const padding of [0, 1, 2]) {
      for (let outputPadding = 0; outputPadding < stride; outputPadding++) {
        const scene = sceneOf({ ...model.start, stride, padding, outputPadding });
        if (!scene.problem) continue;
        expect([...scene.gathered]).toEqual([...scene.scattered]);
        expect(stampedSoFar(scene, 4).map((sum) => sum ?? 0)).toEqual([...scene.scattered]);
        for (let at = 0; at < scene.scattered.length; at++) {
          for (const way of ['scatter', 'gather'] as const) {
            expect(productsOf(scene, way, at).at(-1)?.sum ?? 0).toBe(scene.scattered[at]);
          }
        }
      }
    }
  }
});

test('an output padding as large as the stride is refused', () => {
  expect(sceneOf({ ...model.start, outputPadding: 2 }).refusal?.code).toBe('output-padding-too-large');
});

const settings = { x: cornerInput, w: exampleWeights, stride: 1, drawn: false, point: null };

test('C, there and back, and C times its transpose have the numbers of the guide', () => {
  const scene = matrixScene(settings);
  expect(scene.forward).toEqual(hundred([[12, 12, 10, 17]]));
  expect(scene.forward).toEqual([...scene.y]);
  expect(scene.back.map((value) => value / 1e6)).toEqual([
    0, 12, 36, 24, 24, 58, 61, 34, 20, 66, 70, 24, 0, 10, 37, 34,
  ]);
  expect(scene.square.flat()).toEqual(hundred([[18, 8, 4, 6, 8, 18, 6, 4, 4, 6, 18, 8, 6, 4, 8, 18]]));
  expect(scene.isIdentity).toBe(false);
  const apart = matrixScene({
    ...settings,
    w: [
      [0.5, 0.5],
      [0.5, -0.5],
    ],
    stride: 2,
  });
  expect(apart.isIdentity).toBe(true);
});

test('the matrix as drawn in the article is another one', () => {
  expect(matrixScene({ ...settings, drawn: true }).forward).toEqual(hundred([[12, 12, 15, 14]]));
});

test('a weight lights its own cells, a row its window', () => {
  const scene = matrixScene(settings);
  const strong = (point: Parameters<typeof linkOf>[0]['point']) =>
    scene.weightAt.flatMap((cells, row) =>
      cells.flatMap((_, column) => {
        const light = lightOf(linkOf({ ...settings, point }, scene), point!.role, scene, row, column);
        return light === 'strong' || light === 'lit' ? [`${row},${column}`] : [];
      }),
    );
  expect(strong({ role: 'weight', row: 1, column: 1 })).toEqual(['0,5', '1,6', '2,9', '3,10']);
  expect(strong({ role: 'output', row: 0, column: 0 })).toHaveLength(9);
  expect(strong({ role: 'input', row: 0, column: 0 })).toEqual(['0,0']);
});
