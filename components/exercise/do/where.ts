/** device: kept on this device, handed in as a file · platform: kept by a learning platform · nowhere: only looked at. */
export type Where = 'device' | 'platform' | 'nowhere';
