package golden

import "context"

// Compare compares two reports. An error is that of ctx. A report is not to be
// compared by two callers at once.
func Compare(ctx context.Context, old, new *Report, o Options) (*Comparison, error) {
	if o.DPI == 0 {
		o.DPI = DefaultDPI
	}
	a, b := flatten(old.seen), flatten(new.seen)
	pages := matched(a, b, len(old.seen.Pages), len(new.seen.Pages))
	c := &Comparison{Pages: pages.pairs}
	metadata, source := compareMetadata(old.seen.Meta, new.seen.Meta)
	running, renumbered := compareRunning(old.seen, new.seen, pages.pairs)
	content := append(compareElements(a, b, pages), running...)
	explained := map[Pair]bool{} // pages whose text differs
	for _, d := range content {
		if d.Layer == Text || d.Layer == Pixels {
			explained[Pair{pages.ofNew[d.New], d.New}] = true
			explained[Pair{d.Old, pages.ofOld[d.Old]}] = true
		}
		for _, page := range d.Also {
			explained[Pair{pages.ofNew[page], page}] = true
		}
	}
	pixels, err := c.comparePixels(ctx, old, new, o, explained, renumbered)
	if err != nil {
		return nil, err
	}
	for _, layer := range [][]Difference{metadata, content, pixels} {
		for _, d := range layer {
			if !ignored(o.Ignore, d) {
				c.Differences = append(c.Differences, d)
			}
		}
	}
	if len(content)+len(pixels) == 0 {
		for _, d := range source {
			if !ignored(o.Ignore, d) {
				c.Differences = append(c.Differences, d)
			}
		}
	}
	c.sort()
	return c, nil
}
