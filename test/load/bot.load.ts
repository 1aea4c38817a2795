import { describe, it } from 'vitest'
import { useLoadScene } from './load-scene.ts'
import { measureCrowd } from './measure-crowd.ts'
import { measureEndurance } from './measure-endurance.ts'
import { measureFlood } from './measure-flood.ts'
import { measureStart } from './measure-start.ts'
import { measureUpdate } from './measure-update.ts'

describe('the bot under load', () => {
  const scene = useLoadScene()

  it('starts', () => measureStart(scene()))
  it('answers a crowd', () => measureCrowd(scene()))
  it('answers beside a flood', () => measureFlood(scene()))
  it('answers while the index is updated', () => measureUpdate(scene()))
  it('endures', () => measureEndurance(scene()))
})
