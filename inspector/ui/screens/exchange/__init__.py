"""U盘交换: batches to and from other computers; and the sheet that makes an evidence package."""
