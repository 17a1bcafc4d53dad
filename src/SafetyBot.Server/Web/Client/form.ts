import { armExit } from './exit';

// The chat in plain forms, in a browser that runs script after all: the same ways to leave fast.
armExit(() => navigator.sendBeacon('/chat/exit'));
