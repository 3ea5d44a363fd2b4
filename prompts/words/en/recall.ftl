# A line that was learnt, shown again on the home screen.
recall-after =
    { $days ->
        [7] A week ago you wrote:
        [30] A month ago you wrote:
       *[other] Three months ago you wrote:
    }
recall-open = its note
recall-pass = not this week
recall-passed = Passed over for this week.
