package profile

// excerptWidth is how much of a line an excerpt shows.
const excerptWidth = 100
