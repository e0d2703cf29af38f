// The arithmetic of one place, channel by channel, and what adds the channels up: one line each.
import { For, type JSX } from 'solid-js';
import { decimals, spell } from '../../figure/decimal.ts';
import type { Language } from '../../figure/language.ts';
import { channels, places, type Step } from './model.ts';
import { productsOf, type Scene } from './scene.ts';
import { colourWords, mixerWords } from './text.ts';

interface Props {
  readonly language: Language;
  readonly scene: Scene;
  readonly step: Step;
  readonly sum: boolean;
}

const whole = (value: number): string => spell(value, decimals);
const inBrackets = (text: string): string => (text.startsWith('−') ? `(${text})` : text);
const numbered = Array.from({ length: channels }, (_, channel) => channel);

export function ChannelSums(props: Props): JSX.Element {
  const area = places ** 2;
  const mapOf = (channel: number) => (props.step.filter * channels + channel) * area + props.step.cell;
  const known = (channel: number) => props.step.stage >= channel;
  const number = (channel: number) => spell(props.scene.maps[mapOf(channel)]!, 4);
  const place = () => `${Math.floor(props.step.cell / places)}, ${props.step.cell % places}`;
  return (
    <ol class="channel-sums" aria-label={mixerWords.sums[props.language]}>
      <For each={numbered}>
        {(channel) => (
          <li classList={{ waiting: !known(channel) }}>
            <span class="sum-name">{colourWords[props.language][channel]}</span>
            <span class="sum-products">
              <For each={productsOf(props.scene, mapOf(channel))}>
                {(item, at) => (
                  <>
                    {at() > 0 ? ' + ' : ''}
                    <span class="product">
                      <b class="role-input">{inBrackets(whole(item.x))}</b>·
                      <b class="role-weight">{inBrackets(whole(item.w))}</b>
                    </span>
                  </>
                )}
              </For>
            </span>
            <span class="sum-result">= {known(channel) ? number(channel) : '?'}</span>
          </li>
        )}
      </For>
      <li class="sum-total" classList={{ waiting: props.step.stage < channels }}>
        <span class="sum-name">
          y<sub>{props.step.filter}</sub>[{place()}]
        </span>
        <span class="sum-products">
          <For each={numbered}>
            {(channel, at) => (
              <>
                {at() > 0 ? (props.sum ? ' + ' : ' · ') : ''}
                <b class="part-of-sum">{known(channel) ? inBrackets(number(channel)) : '?'}</b>
              </>
            )}
          </For>
          {props.sum ? (
            <>
              {' + '}
              <b class="role-weight">{inBrackets(whole(props.scene.b[props.step.filter]!))}</b>
            </>
          ) : undefined}
        </span>
        <span class="sum-result">
          {props.sum ? (
            <>
              = <b class="role-output">{props.step.stage < channels ? '?' : spell(total(), 4)}</b>
            </>
          ) : (
            mixerWords.notAdded[props.language]
          )}
        </span>
      </li>
    </ol>
  );

  function total(): number {
    return props.scene.y[props.step.filter * area + props.step.cell]!;
  }
}
