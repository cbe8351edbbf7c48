import { evaluator } from '../../workbench/grid/formula/evaluate';
import { MemoryGrid } from '../../workbench/grid/memoryGrid';
import { gridContract } from './gridContract';

gridContract('MemoryGrid', () => new MemoryGrid({ calculate: evaluator }));
