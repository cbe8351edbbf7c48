import { gridContract } from './gridContract';
import { headlessGrids } from './headlessGrid';

const makeGrid = headlessGrids();

gridContract('UniverGrid, headless', makeGrid);
