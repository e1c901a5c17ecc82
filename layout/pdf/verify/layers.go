package verify

import "cityprofile/layout/pdf/cos"

var layerRules = []*Rule{layerTitle, layerName, layerUnique, layerOrder, layerAuto}

var (
	layerName = &Rule{ID: "layer-name", UA: "7.10", Matterhorn: "20-001", A: "6.9",
		Demands: "each configuration of layers has a name"}
	layerTitle = &Rule{ID: "layer-title", A: "5.1", PDF: "8.11.2",
		Demands: "each layer has a readable name"}
	layerUnique = &Rule{ID: "layer-unique", A: "6.9",
		Demands: "no two configurations of layers have the same name"}
	layerOrder = &Rule{ID: "layer-order", A: "6.9",
		Demands: "the order of layers lists all of them"}
	layerAuto = &Rule{ID: "layer-auto", UA: "7.10", Matterhorn: "20-003", A: "6.9",
		Demands: "layers do not change on their own (AS)"}
)

// checkLayers checks optional content (ISO 32000-1, 8.11.4).
func checkLayers(doc *document, out *findings) {
	f := doc.file
	d := f.Dict(f.Dict(f.Root).Get("OCProperties"))
	if d == nil {
		return
	}
	for _, g := range f.Array(d.Get("OCGs")) {
		if !hasText(f, f.Dict(g).Get("Name")) {
			out.found(layerTitle, location{object: ref(g)}, "the layer has no Name")
		}
	}
	names := map[string]bool{}
	for i, o := range append(cos.Array{d.Get("D")}, f.Array(d.Get("Configs"))...) {
		config, at := f.Dict(o), location{object: ref(o)}
		if config == nil {
			continue
		}
		name, _ := f.Text(config.Get("Name"))
		switch {
		case name == "":
			out.found(layerName, at, "configuration %d of layers has no Name", i)
		case names[name]:
			out.found(layerUnique, at, "two configurations of layers are called %q", name)
		}
		names[name] = true
		if config.Get("AS") != nil {
			out.found(layerAuto, at, "configuration %d of layers has AS", i)
		}
		if config.Get("Order") == nil {
			continue
		}
		listed := map[cos.Ref]bool{}
		listLayers(doc.file, config.Get("Order"), listed)
		for _, g := range f.Array(d.Get("OCGs")) {
			if r := ref(g); r != 0 && !listed[r] {
				out.found(layerOrder, at, "the Order of configuration %d leaves out the layer of object %d", i, r)
			}
		}
	}
}

// listLayers gathers the layers that an order lists, at any depth.
func listLayers(f *cos.File, o cos.Object, listed map[cos.Ref]bool) {
	for queue := (cos.Array{o}); len(queue) > 0; queue = queue[1:] {
		r := ref(queue[0])
		if r != 0 && listed[r] {
			continue
		}
		if r != 0 {
			listed[r] = true
		}
		if list := f.Array(queue[0]); list != nil {
			queue = append(queue, list...)
		}
	}
}
