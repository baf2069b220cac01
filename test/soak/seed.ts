import fc from 'fast-check'
import { SEED } from './scale.ts'

// The gate never fails by chance, and what fails in a soak can be had again.
fc.configureGlobal({ seed: SEED })
