package export

import (
	"bufio"
	"bytes"
	"encoding/json"
)

// lines writes a list, an item on each line.
func lines(b *bufio.Writer, n int, item func(int) any) error {
	b.WriteByte('[')
	for i := range n {
		text, err := encode(item(i))
		if err != nil {
			return err
		}
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteByte('\n')
		b.Write(text)
	}
	b.WriteString("\n]")
	return nil
}

// encode is JSON that a person can read: < and & stand as they are.
func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), err
}
