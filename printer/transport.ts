import { openConnection } from './connection.ts'
import { openDevice } from './device.ts'
import { type OpenChannel, patient, type Transport } from './port.ts'
import { openTcp } from './tcp.ts'

/** A printer behind any channel. */
export const createTransport = (channel: OpenChannel): Transport => ({
  open: (signal, listener) => openConnection(channel, signal, listener),
})

/** A printer by its address: `tcp://host:9100`, or the path of a device, `/dev/usb/lp0`. */
export const transportTo = (url: string, connectWithin = patient.connect): Transport =>
  createTransport(url.startsWith('/') ? openDevice(url) : openTcp(url, connectWithin))
