"""What a page costs in queries while nothing of it is kept."""

from films.editions.models import Edition


class ColdPages:
    """For a TestCase: `self.get_cold("/films/", queries=5)`."""

    def get_cold(self, address, queries):
        """The page at `address`, printed afresh by exactly so many queries.

        The one for the editions is among them.
        """
        Edition.objects.bump("catalogue")
        with self.assertNumQueries(queries):
            response = self.client.get(address)
        self.assertEqual(response.status_code, 200)
        return response
