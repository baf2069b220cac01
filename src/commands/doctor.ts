import { EXIT, type ExitCode } from '../errors.ts'
import type { Io } from '../io.ts'
import { renderDoctor } from '../render/doctor.ts'
import { diagnosisOf } from '../report/doctor.ts'
import { safeJson } from '../report/json.ts'
import { canvasOf } from './canvas.ts'
import { checkupOf } from './checkup.ts'
import { print } from './print.ts'

export interface DoctorArguments {
  readonly json?: boolean
}

/** `mlsd doctor` */
export const runDoctor = async (io: Io, { json = false }: DoctorArguments): Promise<ExitCode> => {
  const diagnosis = diagnosisOf(await checkupOf(io))
  await print(io, json ? safeJson(diagnosis, 2) : renderDoctor(diagnosis, await canvasOf(io)))
  return diagnosis.healthy ? EXIT.done : EXIT.no
}
